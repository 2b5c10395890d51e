"""Boards made up for tests of who gets whom: instants are seconds after NOW's zero."""

from hypothesis import strategies as st

from floorwalker.conversations.model import Told
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, TeamId
from floorwalker.routing.model import Board, Candidate, Chosen, Rules, Waiting

NOW = Instant(1_000_000)
IN_TURKU = BranchId("turku")
BRANCHES = st.sampled_from([None, None, IN_TURKU])
SKILLS = st.sampled_from([None, None, "skis"])
LANGUAGES = st.sampled_from(["fi", "sv"])
AGENTS = ["ada", "ben", "lea"]


def ago(seconds: float) -> Instant:
    """Give an instant that many seconds before now."""
    return Instant(NOW - round(seconds * 1000))


def waits(name: str = "mia", seconds: float = 0, language: str = "fi", **more: object) -> Waiting:
    """Put a customer into the queue."""
    return Waiting(ConversationId(name), ago(seconds), language, **more)  # type: ignore[arg-type]


def here(name: str, slots: int = 3, open_chats: int = 0, **more: object) -> Candidate:
    """Put an agent to their desk."""
    return Candidate(AgentId(name), slots, open_chats, **more)  # type: ignore[arg-type]


def board(
    *who: Waiting | Candidate, strategy: Chosen = "least_loaded", closed: frozenset[BranchId] = frozenset(),
    closed_teams: frozenset[TeamId] = frozenset(),
) -> Board:  # fmt: skip
    """Give the picture of a moment."""
    queue = tuple(one for one in who if isinstance(one, Waiting))
    candidates = tuple(one for one in who if isinstance(one, Candidate))
    return Board(NOW, Rules(strategy), queue, candidates, closed, closed_teams)


def any_waiting(number: int) -> st.SearchStrategy[Waiting]:
    """Give any customer at a place of the queue."""
    return st.builds(
        Waiting,
        conversation_id=st.just(ConversationId(f"talk-{number:02}")),
        queued_at=st.integers(0, 60).map(ago),
        language=LANGUAGES,
        branch_id=BRANCHES,
        skill=SKILLS,
        previous_agent_id=st.sampled_from([None, *map(AgentId, AGENTS)]),
        lost_by=st.sampled_from([None, None, *map(AgentId, AGENTS)]),
        told=st.one_of(st.none(), st.builds(Told, st.integers(1, 9), st.integers(-60, 600).map(ago))),
        channel=st.sampled_from(["chat", "chat", "mail"]),
    )


def any_candidate(name: str) -> st.SearchStrategy[Candidate]:
    """Give any agent, also one with more chats than slots."""
    return st.builds(
        Candidate,
        agent_id=st.just(AgentId(name)),
        slots=st.integers(1, 3),
        open_chats=st.integers(0, 4),
        load=st.floats(0, 4),
        idle_since=st.integers(0, 600).map(ago),
        unanswered_since=st.one_of(st.none(), st.integers(0, 120).map(ago)),
        skills=st.sampled_from([frozenset(), frozenset({"skis"}), frozenset({"boots"})]),
        languages=st.sampled_from([frozenset(), frozenset({"fi"}), frozenset({"sv"})]),
        branch_id=BRANCHES,
    )


@st.composite
def any_board(draw: st.DrawFn) -> Board:
    """Give any moment of a small shop."""
    queue = tuple(draw(any_waiting(number)) for number in range(draw(st.integers(0, 6))))
    present = [name for name in AGENTS if draw(st.booleans())]
    rules = Rules(draw(st.sampled_from(["least_loaded", "longest_idle"])))
    closed = frozenset({IN_TURKU}) if draw(st.booleans()) else frozenset()
    return Board(NOW, rules, queue, tuple(draw(any_candidate(name)) for name in present), closed)
