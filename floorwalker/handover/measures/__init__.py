"""Figures of handovers, one file each."""
