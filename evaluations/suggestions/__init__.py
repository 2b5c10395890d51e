"""Whether what an agent is suggested answers a question that shares hardly a word with its answer."""
