"""What the two sides of a conversation do by what they say."""
