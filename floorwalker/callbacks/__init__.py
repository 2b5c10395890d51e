"""Callbacks: contacts that live chat could not catch, and whether each was answered as promised.

Life cycle: a shopper leaves a question and says how the answer shall come: here in the panel, by mail, or by a
call at a time that they choose. Somebody of the staff owns it at once, and a time is promised. It is tried,
handed over under a new promise, and ends: answered, left by the customer, or spam, which can be undone.

Invariants: never an address without a question; while it is open it has an owner and a due time; a lead hears
before the promise breaks, and then the customer; nothing open is deleted; a time of the calendar is promised to
no more callers than there are people to call; facts hold no words, names or addresses.
"""
