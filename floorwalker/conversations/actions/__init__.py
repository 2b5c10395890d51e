"""What can be done in a conversation: load, refuse, decide, save, tell."""
