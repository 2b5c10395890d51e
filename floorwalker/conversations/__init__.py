"""Conversations: what a shopper and the shop's staff say to each other, kept from the first word on.

Life cycle: a visitor's first message starts a conversation in the queue; an agent becomes responsible;
it may go back to the queue or to a colleague; somebody closes it; either side may go on with it.

Invariants: `seq` counts every fact without gaps; a message with a `client_id` already known is the same
message; a visitor has at most one open conversation; only the responsible agent answers; the state of a
conversation is what `apply` makes of its facts, one after the other, and nothing else.
"""
