"""By what a shop's server knows that a request is ours, and we that an answer is the shop's."""
