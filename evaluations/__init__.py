"""How well Floorwalker does on real field data; the results are files, and a page made of them."""
