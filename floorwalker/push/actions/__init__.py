"""What is done about devices."""
