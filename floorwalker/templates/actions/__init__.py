"""What can be done to templates, and what is kept of their use."""
