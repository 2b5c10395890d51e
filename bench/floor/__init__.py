"""The floor: bare servers without rooms, rights or facts, which Floorwalker's figures are divided by."""
