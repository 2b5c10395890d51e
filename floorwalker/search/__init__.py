"""Search: what was said in a shop's conversations, found again by its words.

Life cycle: words follow the journal into the index in batches, some seconds after they were kept, those of long ago
first; staff look for words and get the conversations in which they stand, the latest first; words that are erased are
taken out of the index before.

Invariants: nobody finds what another shop said; the index holds words and no texts, and what is shown comes from the
row in which a text belongs, so that an erased text is never shown; keeping a message never waits for the index.
"""
