"""Language: what a message does — asks, greets, holds, answers, thanks — as far as its words show.

Life cycle: none; nothing is kept here. A message is read when it is sent, and what was found goes on as kinds
in the facts of the rooms above, never as words.

Invariants: pure, without clock, database or network; the same words give the same reading; the time for a reading
is bounded whatever was written; what cannot be read is taken for something that wants an answer. An automatic
message, a greeting or a hold never answers.
"""
