"""The store: one journal and its state, on SQLite or PostgreSQL, with group commit on both.

`Database.submit` runs an action in a unit of work and answers after the commit;
`Database.look` runs a view on a snapshot. Actions and views are ordinary functions.
"""
