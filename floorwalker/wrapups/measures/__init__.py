"""Figures of wrap-ups, each worked out from what the facts say and nothing else."""
