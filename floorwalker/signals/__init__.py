"""Signals: what a shop's pages say of who is on them: stage, product, cart, pages before this one, what was bought.

Life cycle: a shop switches signals on; a page reads them once the shopper has agreed; with the panel they come here,
where the latest stands until the visitor takes their leave back, or for thirty days. That something was bought is
kept, so that the order can be found.

Invariants: nothing is taken in for a shop that has not switched them on; only the latest of a visitor is kept, within
fixed sizes; it is what a browser says, so nothing is decided by it alone; facts hold no page, product or number.
"""
