"""After-sales as shoppers and the desk see it."""
