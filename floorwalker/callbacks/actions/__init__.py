"""What can be done about a contact: load, refuse, decide, save, tell."""
