"""Figures of agent assist, each worked out from what the facts say and nothing else."""
