"""What is done about help by a language model: load, refuse, decide, save, tell."""
