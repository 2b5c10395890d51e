"""The usual deeds of a row: keep something through an action, or show something through a view."""

from collections.abc import Awaitable, Callable
from typing import Any

from floorwalker.edges.live.frames import Answered, Asked, AskTicket, Done, Kept, Ping, Pong, Ticket
from floorwalker.edges.live.line import Line, Row
from floorwalker.edges.live.ticket import issue
from floorwalker.kit.actors import Role
from floorwalker.plumbing.database.group_commit import Outcome


def keep(
    frame: type[Asked],
    action: Callable[..., Any],
    answer: Callable[[int, Any], Answered],
    shape: type[Answered],
    who: Role | None = None,
) -> Row:
    """Submit one action with the frame's own fields; answer after the commit."""
    names = tuple(name for name in frame.__struct_fields__ if name != "id")

    def act(line: Line, said: Asked) -> None:
        def settle(outcome: Outcome) -> None:
            if outcome.error is not None:
                line.refuse(said.id, outcome.error)
            else:
                line.send(answer(said.id, outcome.result))

        named = {name: getattr(said, name) for name in names}
        line.premises.database.enqueue(action, line.party, settle, **named)

    return Row(frame, act, shape, who)


def do(frame: type[Asked], action: Callable[..., Any], who: Role | None = None) -> Row:
    """Submit one action whose answer is that it is done."""
    return keep(frame, action, lambda frame_id, _: Done(id=frame_id), Done, who)


def live(frame: type[Asked], act: Callable[[Line, Any], Awaitable[None] | None], answer: type[Answered] | None) -> Row:
    """Something that only concerns connections, or a view with a picture of its own."""
    return Row(frame, act, answer)


def kept(frame_id: int, receipt: Any) -> Kept:
    """Say that and where a message is stored."""
    return Kept(id=frame_id, conversation=receipt.conversation, seq=receipt.seq, at=receipt.at)


def pong(line: Line, ping: Ping) -> None:
    """Say that we are here."""
    line.send(Pong(id=ping.id))


def give_ticket(line: Line, asked: AskTicket) -> None:
    """Give a ticket that opens the party's files."""
    ticket, expires_at = issue(line.premises, line.party)
    line.send(Ticket(id=asked.id, ticket=ticket, expires_at=expires_at))
