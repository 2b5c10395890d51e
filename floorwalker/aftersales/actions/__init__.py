"""What can be done about orders after the sale."""
