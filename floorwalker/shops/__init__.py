"""Shops: the sites we serve, where their pages may come from, their teams and branches, and when each is open.

Life cycle: a site is added with the origins of its pages; origins, teams, branches and opening hours come
later. Nothing is deleted but hours and exceptions, which the journal remembers.

Invariants: a site's key is public and says nothing; only pages of a listed origin may frame its panel or
read its state; a team or branch belongs to one site; a day has one exception at most; what a team or branch
does not say of its hours is as for the site.
"""
