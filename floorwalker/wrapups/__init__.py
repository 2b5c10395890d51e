"""Wrap-ups: what a conversation was about and what came of it, in the agent's word, and what they do of themselves.

Life cycle: when a conversation that somebody answered has ended, whoever had it is asked for its topic and outcome;
they say so with one key, or later within a day, or never, which is counted as such. Said again within that day, the
last word holds. A conversation that goes on and ends again is asked about again.

Invariants: a wrap-up takes no slot and keeps nobody from the next customer; what is suggested is only preselected;
a topic is never deleted, and what was said under it keeps the label that it had; facts hold no tag and no name.
"""
