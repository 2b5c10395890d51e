"""The usual deeds of a row: keep something through an action, or show something through a view."""

from collections.abc import Awaitable, Callable, Iterable
from inspect import signature
from operator import attrgetter
from typing import Any

from floorwalker.edges.live.frames import Answered, Asked, AskTicket, Done, Kept, Ping, Pong, Ticket
from floorwalker.edges.live.line import Line, Row
from floorwalker.edges.live.ticket import issue
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import BadRequest
from floorwalker.plumbing.database.group_commit import Outcome


def keep(
    frame: type[Asked],
    action: Callable[..., Any],
    answer: Callable[[int, Any], Answered],
    shape: type[Answered],
    who: Role | None = None,
) -> Row:
    """Submit one action with the frame's own fields; answer after the commit."""
    values_of = _values_of(frame, action)

    def act(line: Line, said: Asked) -> None:
        frame_id = said.id

        def settle(outcome: Outcome) -> None:
            if outcome.error is not None:
                line.refuse(frame_id, outcome.error)
            else:
                line.send(answer(frame_id, outcome.result))

        subject_id = getattr(said, "conversation", None)
        line.premises.database.enqueue(action, line.party, settle, *values_of(said), subject_id=subject_id)

    return Row(frame, act, shape, who)


def _values_of(frame: type[Asked], action: Callable[..., Any]) -> Callable[[Asked], Iterable[Any]]:
    """Take from a frame what its action asks for after the unit of work: each its own field, in that order.

    What can only be given by name is for other actions of the house, and no frame brings it.
    """
    asked = signature(action).parameters.values()
    names = [one.name for one in asked if one.kind is not one.KEYWORD_ONLY][1:]
    if sorted(names) != sorted(set(frame.__struct_fields__) - {"id"}):
        raise TypeError(f"{frame.__name__} does not bring what {action.__name__} asks for.")
    if len(names) < 2:  # noqa: PLR2004 - of a single name, attrgetter gives the value itself
        return lambda said: [getattr(said, name) for name in names]
    return attrgetter(*names)


def do(frame: type[Asked], action: Callable[..., Any], who: Role | None = None) -> Row:
    """Submit one action whose answer is that it is done."""
    return keep(frame, action, lambda frame_id, _: Done(id=frame_id), Done, who)


def live(frame: type[Asked], act: Callable[[Line, Any], Awaitable[None] | None], answer: type[Answered] | None) -> Row:
    """Something that only concerns connections, or a view with a picture of its own."""
    return Row(frame, act, answer)


def greeted_already(line: Line, said: Asked) -> None:  # noqa: ARG001 - every row is called alike
    """A second hello on one connection would change who speaks."""
    raise BadRequest("This connection has said hello already.")


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
