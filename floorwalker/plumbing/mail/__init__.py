"""Outgoing mail: queued with its cause, handed over to a mail server, tried again, given up where people see it.

A mail waits until a server has taken it; then it is sent. It is parked when the server refuses it for good or its
last moment has passed, and withdrawn when it is not wanted any more. Nothing here knows what it says.
"""
