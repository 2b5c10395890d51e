"""Shops: the sites we serve, where their pages may come from, and their teams.

Life cycle: a site is added with the origins of its pages; origins and teams come later. Nothing is deleted.

Invariants: a site's key is public and says nothing; only pages of a listed origin may frame its panel or
read its state; a team belongs to one site.
"""
