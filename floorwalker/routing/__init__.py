"""Routing: who takes which conversation.

Life cycle: a conversation waits in the queue; an agent claims it, hands it to a colleague or to a team,
or is gone and it goes back to where the others can take it.

Invariants: a claim is one unit of work, so two agents never get the same customer; nobody gets more than
their slots; a customer whose agent is gone is back in the queue without doing anything.
"""
