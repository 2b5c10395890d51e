"""Conversations as customers and colleagues see them."""

from floorwalker.conversations.views.desk import LONGEST_PREVIEW, DeskRow, Served, desk_row, desk_rows, served
from floorwalker.conversations.views.history import (
    conversation_for,
    done_at,
    ended_at,
    ended_since,
    entries_after,
    file_for,
    last_words,
    latest_of,
    of_visitors,
    text_of,
)
from floorwalker.conversations.views.queue import how_many_wait, last_agent_of, open_ids_of, open_ones, sites_with_queue
from floorwalker.conversations.views.said import (
    SaidLine,
    SentAnswer,
    answer_named,
    has_written_since,
    said_after,
    said_by_agent_since,
    said_by_visitor,
)

__all__ = [
    "LONGEST_PREVIEW",
    "DeskRow",
    "SaidLine",
    "SentAnswer",
    "Served",
    "answer_named",
    "conversation_for",
    "desk_row",
    "desk_rows",
    "done_at",
    "ended_at",
    "ended_since",
    "entries_after",
    "file_for",
    "has_written_since",
    "how_many_wait",
    "last_agent_of",
    "last_words",
    "latest_of",
    "of_visitors",
    "open_ids_of",
    "open_ones",
    "said_after",
    "said_by_agent_since",
    "said_by_visitor",
    "served",
    "sites_with_queue",
    "text_of",
]
