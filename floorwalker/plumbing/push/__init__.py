"""Waking a device through its browser's push service: our key, the sealed envelope, and which services we go to."""
