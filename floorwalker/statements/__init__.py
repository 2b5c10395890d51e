"""Statements: what customers say that counts in law, a withdrawal from a purchase or a complaint of what they got.

Life cycle: a statement is heard in a chat or a contact form, or marked by an agent or the customer; it is receipted by
mail, and owned as a contact with a promised time; it ends with an outcome: accepted, refused for a reason, or not a
statement after all. Passed on to a colleague it is theirs, and still open.

Invariants: it was made when the customer said it, whenever we noticed; one message states a thing once; no chat ends
by our hand while a statement made in it has no outcome, and no contact before it has a last one; a receipt quotes
what was said and says nothing else; facts hold no word of it.
"""
