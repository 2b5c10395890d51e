"""Reading what an owner wrote, and what the records answered."""
