"""Invitations: whether somebody in the shop may be spoken to first.

Life cycle: an agent who sees somebody on the shop floor asks whether they may greet them, and is told what speaks
against it. Showing a greeting on the shop's page is not built yet.

Invariants: the manners are hard limits: no setting shortens them and no role overrules them; nobody is invited who did
not agree to be seen as one visitor, who chats or chatted lately, who waits for an answer, who pays, or whom nobody
could serve at once.
"""
