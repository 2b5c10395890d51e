"""The tables of conversations, one file for each."""
