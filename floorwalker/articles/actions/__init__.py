"""What can be done to articles, and what is kept of their use."""
