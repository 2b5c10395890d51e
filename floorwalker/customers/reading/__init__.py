"""Reading what a shop knows of its customers from a file."""
