"""Proofs that a report is the shop's own: signatures, believed or refused."""
