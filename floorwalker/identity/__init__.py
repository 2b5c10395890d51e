"""Identity: the shop's staff, what they may do, and where they are signed in.

Life cycle: an agent is added with a role, may change role, be suspended and restored. A sign-in begins
with the right password and ends by signing out, by expiry, or because somebody withdrew it.

Invariants: a name or password that is wrong looks like one that is not there; too many wrong ones close
the door for a while; a suspended agent has no valid sign-in; a shop always keeps an owner who can sign in.
"""
