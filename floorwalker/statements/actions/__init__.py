"""What can be done about a statement: load, refuse, decide, save, tell."""
