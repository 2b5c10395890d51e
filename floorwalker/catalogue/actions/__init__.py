"""What can be done to a catalogue: choosing where it comes from, reading it, hearing of it."""
