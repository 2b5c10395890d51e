"""The full-text index: the words of rows, by the rows' own numbers, and how far it has followed the journal."""

from floorwalker.plumbing.work import Reads, Work


def followed_up_to(reads: Reads) -> int:
    """Up to which row the index has followed, for whoever only wants to know."""
    rows = reads.read("SELECT value FROM installation WHERE name = 'searchable_up_to'")
    return int(rows[0][0]) if rows else 0


def held_up_to(work: Work) -> int:
    """Up to which row the index has followed, held for this unit of work: nobody else goes on meanwhile."""
    rows = work.read("SELECT value FROM installation WHERE name = 'searchable_up_to' FOR UPDATE")
    return int(rows[0][0]) if rows else 0


def move_on(work: Work, up_to: int) -> None:
    """Keep how far the index has followed."""
    work.write(
        "INSERT INTO installation (name, value) VALUES ('searchable_up_to', :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        value=str(up_to),
    )


def put_in(work: Work, row_id: int, terms: str) -> None:
    """Let a row be found by these words."""
    work.insert("INSERT INTO said (rowid, terms) VALUES (:id, AS_TERMS(:terms))", (row_id, terms))


def take_out(work: Work, row_id: int, terms: str) -> None:
    """Let a row be found no more; `terms` are those by which it was put in. Of what is not in, nothing is taken out."""
    if work.read("SELECT rowid FROM said WHERE rowid = :id", id=row_id):
        work.write("DELETE FROM said WHERE (rowid, terms) = (:id, :terms)", id=row_id, terms=terms)


def rows_with(reads: Reads, query: str, most: int) -> list[int]:
    """Give the numbers of the latest rows in which all these words stand."""
    rows = reads.read(
        "SELECT said.rowid FROM said WHERE said.terms MATCHES :query ORDER BY said.rowid DESC LIMIT :most",
        query=query,
        most=most,
    )
    return [row[0] for row in rows]
