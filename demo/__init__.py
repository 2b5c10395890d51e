"""The demo: a shop that does not exist, the people who work there, and sixty days of their lives.

Nothing here is imported by the product but by the command that shows it.
"""
