"""The demo shop: a front page, shelves, a cart and a till, served from another origin than the chat.

It stands for the shops that Floorwalker is put on: strict about what may run on its pages, and ignorant of
Floorwalker but for one script tag, and a line that says what is in the cart.
"""
