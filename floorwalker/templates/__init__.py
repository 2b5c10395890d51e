"""Templates: answers that the shop has written in advance, for agents to take into what they write.

Life cycle: a lead writes a template, for everybody or for a team, in a language or in any, with files to go along;
it is changed, retired and brought back. An agent takes it into a draft and sends what has become of it. When that
conversation has ended, it is kept how it went. Links to the shop's own pages are looked at once a day.

Invariants: of what can be saved, every variable can be filled, so no customer ever reads a brace; what is sent is an
ordinary message, and nothing is sent by itself; a shortcut names one template of a language and team; a use is counted
once; facts hold no words.
"""
