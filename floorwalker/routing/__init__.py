"""Routing: who takes which conversation, and what a waiting customer is told meanwhile.

Life cycle: a conversation waits in the queue. An agent claims it, or the house gives it to one by the shop's rules and
takes it back from whoever does not pick it up; it is handed to a colleague or a team; or the customer leaves the
queue for mail or a call-back.

Invariants: a claim and a gift are each one unit of work, so two agents never get the same customer; nobody gets more
than their slots; nobody is given a customer who is not here or leaves another without an answer; whoever has waited
longest is considered first; a customer whose agent is gone or silent is back before all others.
"""
