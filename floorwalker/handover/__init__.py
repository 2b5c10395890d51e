"""Handover: a customer goes on with somebody else, or elsewhere, and has to say nothing twice.

Life cycle: whoever takes care of a customer hands them over with a summary, at once or with a promised time; the
receiver confirms it or gives it back with a reason; what nobody confirms in time goes back, or a lead is told.

Invariants: no handover without a summary; from first to last somebody named owns the customer, or the queue does;
a handover is confirmed or given back once; the customer is told in words who goes on and by when; facts hold no words.
"""
