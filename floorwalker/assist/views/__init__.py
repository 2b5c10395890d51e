"""What goes into a help, what a shop chose, and what stands in two languages."""
