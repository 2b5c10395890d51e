"""Floorwalker: live-chat customer service that a web shop can trust with its customers."""
