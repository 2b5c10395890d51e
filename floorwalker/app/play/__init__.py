"""Play: shoppers and agents made of software, who talk through real sockets as people's browsers do.

For `floorwalker replay` and `floorwalker load`, and for the tests that pull the plug. Each party stays
connected by itself, says everything again until it is acknowledged, and keeps a screen of what it was shown;
at the end every screen and the journal are held against what was acknowledged.
"""
