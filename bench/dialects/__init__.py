"""How the load client speaks with each server: the same client drives the floor and Floorwalker."""
