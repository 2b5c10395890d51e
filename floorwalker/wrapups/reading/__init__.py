"""What can be read in the words of a conversation that is over."""
