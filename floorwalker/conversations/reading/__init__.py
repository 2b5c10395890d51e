"""What the words of a conversation say about who waits, and its clocks, which need no words."""
