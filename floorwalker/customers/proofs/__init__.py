"""Proofs of who somebody is: what a shop signed, believed or refused."""
