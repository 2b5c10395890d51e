"""Visitors: people on a shop's pages, known only by a token that their browser keeps.

Life cycle: a visitor arrives when they first open the panel, and moves from page to page.

Invariants: the token is stored as a digest only; a visitor belongs to one site for ever; the number that
agents see counts per site and says nothing about the person.
"""
