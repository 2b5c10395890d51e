"""The tongues we understand: one data file each, and what makes phrases of it."""
