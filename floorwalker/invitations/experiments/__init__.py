"""Experiments on invitations: what they do to people, told from people who were left alone.

Pure: no clock, no store; chance only as a hash of who decides nothing. `arms` draws who is invited and who is a ghost,
`units` says which decisions count, `effects` and `races` say what may be concluded however often somebody looks,
`guardrail` stops a rule that does harm, `power` says how long a question takes, `shrinkage` keeps small rules from
looking like winners.
"""
