"""Pace: how fast a shop serves, learned from its own past, and whether the waits it announces are kept.

Life cycle: whenever an agent's chats become more or fewer, for how long they had how many is written down; whenever
a customer stops waiting, how it went. Within an hour the pace is learned anew from the last four weeks, in a new
version. What is older than that is forgotten.

Invariants: a shop without a past has exactly the pace of a typical one; what was announced names the version by which
it was foretold; nothing here is asked or written for a message; no words, no names, only ids and times.
"""
