"""How fast Floorwalker is, beside a bare server that does only what durability demands."""
