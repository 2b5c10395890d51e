"""The calendar: when a shop, a team or a branch is open, worked out from what it says of itself.

Pure: it knows no clock, no store and no shop; instants, days and plans are handed in.
"""
