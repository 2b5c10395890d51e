"""What keeps the house in order: contracts, reports and set-up, never part of the product."""
