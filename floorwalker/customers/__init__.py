"""Customers: whom the shop knows, because it vouched for them; and the keys by which it does so.

Life cycle: a customer is taken in when the shop's page first brings a signed identity of theirs, and what the shop
says of them later replaces what it said before; what it leaves out stays. Staff keep notes about them.

Invariants: one external id of the shop is one customer; only the shop makes a
customer of anybody, never what somebody typed; no more than two keys are live; what is personal stands in rows that
can be erased, and no fact carries any of it.
"""
