"""What can be done about abuse: load, refuse, decide, save, tell."""
