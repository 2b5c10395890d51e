"""Agent assist: a language model of the shop's own choosing writes drafts for the agent, who alone sends.

Life cycle: an owner switches it on; an agent asks for one help; what leaves is masked, and that it leaves is kept
before it does; an answer comes or does not; the agent takes it or leaves it.

Invariants: switched off unless an owner switched it on; the model is handed no tools and its answer is only ever text;
no link, address or number of a stranger is in what an agent is shown; nothing is sent, changed or ended by an answer.
"""
