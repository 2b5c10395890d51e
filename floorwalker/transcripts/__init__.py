"""Transcripts: what was said, for the customer to take home, as a file or by mail.

Life cycle: a customer downloads it, or names a mail address; the first time a code goes there, and once they have
typed it into their panel the address is proven theirs; from then on the transcript is sent as soon as it is asked for.

Invariants: only what both sides said stands in it, never a note or a reason; nothing that anybody wrote goes to an
address that was not proven; codes are few, short-lived and for one browser; facts hold no address, code or word.
"""
