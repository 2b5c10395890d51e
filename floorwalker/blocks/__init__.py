"""Blocks: what is done about abuse, so that staff need not bear it and nobody is shut out for ever.

Life cycle: an agent warns in the shop's words, ends the conversation, or blocks the visitor or the range of network
addresses they come from, for a reason; leads hear of it and may lift it; after thirty days at most it ends by itself.

Invariants: every warning and every block is a fact with who did it, and a block has its reason; no block lasts longer
than it was said to, nor is wider than /24 or /48, nor holds an address that somebody of the staff signs in from; an
address stands in its block alone and is gone at its end; whoever is blocked still sees the shop's mail and phone.
"""
