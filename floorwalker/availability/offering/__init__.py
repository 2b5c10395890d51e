"""When a chat is offered, pure: no store and no clock, but what was promised, who is here and what is offered now.

The one place that decides it. `promise` is what the shop wants, `offer` what holds, `deciding` how the next comes.
"""
