"""Matters that only somebody known may be helped with, and what an agent asks of somebody who said it already."""
