"""Orders: what was bought, as the shop's own server reports it, and which of it followed a chat.

Life cycle: an order comes with the first report that names it, and changes with every later one; what is given back
adds up. Once it is known whose it is, it is laid beside what that person talked about with the shop before, and if
that is not long ago, it is kept for ever that it followed a chat.

Invariants: only who has one of the shop's two live keys reports anything; a report brought twice, late or in another
order leads to the same order; an older report never replaces a newer one; amounts are whole minor units; nobody is
shown an order because they named a mail address; facts hold no number, name or address.
"""
