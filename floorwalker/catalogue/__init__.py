"""Catalogue: what the shop sells, as the shop itself reports it: prices, delivery, groups, stock per branch.

Life cycle: a lead uploads a file, or names the address of one that is fetched again and again; or the shop's server
brings word, signed. What is reported is kept with the instant it was said. An agent finds goods by words or number and
puts them before a customer as a card, which stays as it was on that day.

Invariants: a row that cannot be read harms no other; a picture or link leads to the shop or nowhere; goods leave only
when the shop says so, or a whole new file lacks them; a file that lacks most of them takes nothing away; nothing is
converted into another currency; facts hold no names.
"""
