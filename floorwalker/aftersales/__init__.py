"""After-sales: a customer sees where their order is, asks to return, cancel or change it, or talks about it.

Life cycle: who is signed in at the shop sees their orders; anybody else names an order and the mail address that it was
placed from, and types in a code that went there. What they ask goes to the shop's own server, signed, until it is
taken; the shop answers at once or later: accepted or refused. What never got there says so.

Invariants: nobody learns whether an order exists without proving that it is theirs; a code goes to no address but that
of the order; what is asked may be asked by the shop's rules of this moment; the shop decides, we never do; one thing of
one order is asked once at a time; facts hold no number, address, code or word.
"""
