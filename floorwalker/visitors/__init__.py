"""Visitors: people on a shop's pages, known by a token that their browser keeps, and by what they say of themselves.

Life cycle: a visitor arrives when they first open the panel, and moves from page to page. They may introduce
themselves, and the shop may vouch for them; when it does so no more, or for somebody else, the browser gets a new
visitor.

Invariants: the token is stored as a digest only; a visitor belongs to one site for ever, and to one customer at most;
the number that agents see counts per site and says nothing about the person; what somebody says of themselves joins
them to nobody.
"""
