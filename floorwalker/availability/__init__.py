"""Availability: who of the staff takes chats now, and how many more.

Life cycle: an agent goes online, pulses while their console lives, goes away for a stated reason, or is
taken to be gone when the pulse stops. Every conversation they are responsible for takes one slot.

Invariants: *online* needs both the agent's word and a recent pulse; slots taken are counted inside the
unit of work that takes them; nobody is given more than their slots, whoever gives.
"""
