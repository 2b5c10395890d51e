"""CRM: what the shop's own customer records say of whoever waits, asked over the web and shown beside the chat.

Life cycle: an owner says where the records answer, by which secret, and which of what they say is shown. When a known
customer waits, the records are asked before anybody has picked up; what they said stands for a day and is then gone.

Invariants: nobody's chat waits for the records; whatever goes wrong with them is a word that agents are shown, and
after five failures in a row they are left in peace for a minute; what somebody only says of themselves is looked up
only where an owner allowed it, and is shown as unproven; facts hold how it went, and never what was found.
"""
