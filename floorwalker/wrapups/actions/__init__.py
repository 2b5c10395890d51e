"""What is done when a conversation is over: load, refuse, decide, save, tell."""
