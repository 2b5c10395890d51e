"""The only place that knows everything: it puts the house together, opens it, and takes orders from the shell."""
