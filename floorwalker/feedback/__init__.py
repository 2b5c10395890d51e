"""Feedback: whether it was solved and whether they were satisfied, in the customer's own word.

Life cycle: when a conversation that was answered has ended, its customer is asked, once; they answer with one tap
each and perhaps a comment, change their mind for a day, or say nothing.

Invariants: a conversation has at most one feedback; only its customer gives it; nobody is kept from anything
for not giving it; after a day nobody changes it, we never do; facts hold no word of the comment.
"""
