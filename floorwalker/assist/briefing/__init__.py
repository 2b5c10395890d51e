"""What leaves for the model and what comes back: covered and uncovered, put into words, and rid of strange links."""
