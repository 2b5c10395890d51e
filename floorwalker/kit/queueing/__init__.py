"""The arithmetic of waiting: how often and how long customers wait, and whether one more may be asked in.

Pure: no clock, no chance, no store. `models` answers for a whole hour (Erlang B, C and A, and agents who chat with
several at once), `ahead` for one customer at one place of the queue, `show_rule` for the launcher.
"""
