"""Looking up: which of a shop's texts answer what somebody asks, though they share few words with it."""
