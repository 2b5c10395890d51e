"""Figures of a shop's pace, each worked out when it is asked for."""
