"""What all live connections share: frames, handshake, heartbeat, topics, resume, and the two transports."""
