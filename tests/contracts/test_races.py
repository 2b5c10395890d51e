"""Several processes on one store: whoever is second hears so, and nothing is kept twice or lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from floorwalker.availability.actions import set_slots
from floorwalker.availability.model import ColleagueFull
from floorwalker.availability.views import colleague
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.actions.talking import see, send_message
from floorwalker.conversations.model import AlreadyTaken, Choice
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.database.group_commit import Outcome, Unit
from floorwalker.plumbing.trail import is_intact
from floorwalker.routing.actions import claim, give
from floorwalker.visitors.actions import arrive
from tests.cast import Cast

Node = Callable[[], Cast]
WHY = Choice("least_loaded", "exact", None, 2, 0, 60)


def at_once(*doings: Callable[[], Outcome]) -> list[Outcome]:
    """Have each done in a thread of its own, as processes would."""
    with ThreadPoolExecutor(len(doings)) as threads:
        return [future.result() for future in [threads.submit(doing) for doing in doings]]


def test_two_agents_claim_one_customer_and_one_gets_them(node: Node) -> None:
    here, there = node(), node()
    waiting = here.mia_asks()

    outcomes = at_once(
        lambda: here.outcome_of(claim, here.ada, waiting),
        lambda: there.outcome_of(claim, there.ben, waiting),
    )

    refusals = [type(outcome.error) for outcome in outcomes if outcome.error]
    assert refusals == [AlreadyTaken]
    assert sum(here.open_chats().values()) == 1


def test_two_nodes_give_one_customer_away_and_one_agent_gets_them(node: Node) -> None:
    here, there = node(), node()
    here.come_online(here.ada, here.ben)
    waiting = here.mia_asks()

    outcomes = at_once(
        lambda: here.outcome_of(give, here.house, waiting, AgentId(here.ada.id), WHY, 30),
        lambda: there.outcome_of(give, there.house, waiting, AgentId(there.ben.id), WHY, 30),
    )

    assert [type(outcome.error) for outcome in outcomes if outcome.error] == [AlreadyTaken]
    assert sum(here.open_chats().values()) == 1


def test_two_nodes_give_two_customers_to_an_agent_with_one_slot_and_one_waits_on(node: Node) -> None:
    here, there = node(), node()
    here.come_online(here.ada)
    here.do(set_slots, here.ada, 1)
    waiting = [here.mia_asks(), here.max_asks()]

    outcomes = at_once(
        lambda: here.outcome_of(give, here.house, waiting[0], AgentId(here.ada.id), WHY, 30),
        lambda: there.outcome_of(give, there.house, waiting[1], AgentId(there.ada.id), WHY, 30),
    )

    assert [type(outcome.error) for outcome in outcomes if outcome.error] == [ColleagueFull]
    assert here.look(colleague, here.shoe_shop.id, here.ada.id).open_chats == 1


def test_a_customer_who_leaves_while_they_are_given_is_one_or_the_other(node: Node) -> None:
    here, there = node(), node()
    here.come_online(here.ada)
    waiting = here.mia_asks()

    outcomes = at_once(
        lambda: here.outcome_of(give, here.house, waiting, AgentId(here.ada.id), WHY, 30),
        lambda: there.outcome_of(end, there.mia, waiting),
    )

    assert {type(outcome.error) for outcome in outcomes} <= {type(None), AlreadyTaken}
    assert here.open_chats() == {}


def test_one_message_retried_through_four_processes_is_kept_once(node: Node) -> None:
    nodes = [node() for _ in range(4)]

    outcomes = at_once(
        *[lambda at=at: at.outcome_of(send_message, at.mia, None, "message-a", "Hello?") for at in nodes]
    )

    [receipt] = {outcome.result for outcome in outcomes}
    assert [entry.seq for entry in nodes[0].look(entries_after, nodes[0].mia, receipt.conversation, 0)] == [1, 2]


def test_both_sides_talking_at_once_leaves_no_gap(node: Node) -> None:
    here, there = node(), node()
    talk = here.talk()

    def speak(at: Cast, actor: Actor, prefix: str) -> Outcome:
        for number in range(15):
            at.do(send_message, actor, talk, f"{prefix}-message-{number}", "Hello?")
            at.do(see, actor, talk, number)
        return Outcome()

    at_once(lambda: speak(here, here.mia, "mia"), lambda: speak(there, there.ada, "ada"))

    entries = here.look(entries_after, here.ada, talk, 0)
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert len([entry for entry in entries if entry.fact.__class__.__name__ == "MessageSent"]) == 31
    assert here.look(is_intact, here.shoe_shop.id, talk)


def test_one_process_sees_what_the_other_has_kept(node: Node) -> None:
    here, there = node(), node()
    talk = here.talk()
    here.look(conversation_for, here.ada, talk)

    there.do(send_message, there.mia, talk, "message-b", "Hello?")
    here.do(send_message, here.ada, talk, "message-c", "Hi!")

    assert here.look(conversation_for, here.ada, talk) == there.look(conversation_for, there.ada, talk)


def test_an_agent_never_gets_more_than_their_slots(node: Node) -> None:
    here, there = node(), node()
    here.come_online(here.ada)
    here.do(set_slots, here.ada, 1)
    waiting = [here.mia_asks(), here.max_asks()]

    at_once(
        lambda: here.outcome_of(claim, here.ada, waiting[0]),
        lambda: there.outcome_of(claim, there.ada, waiting[1]),
    )

    assert here.look(colleague, here.shoe_shop.id, here.ada.id).open_chats == 1


def test_visitors_who_arrive_at_once_get_numbers_of_their_own(node: Node) -> None:
    nodes = [node(), node()]
    newcomer = Actor(nodes[0].shoe_shop.id, "visitor", "newcomer")

    outcomes = at_once(*[lambda at=at: at.outcome_of(arrive, newcomer, "en") for at in nodes])

    assert sorted(outcome.result.visitor.number for outcome in outcomes) == [3, 4]


def test_a_batch_goes_on_from_what_another_process_has_kept(node: Node) -> None:
    here, there = node(), node()
    talks = [here.mia_asks(), here.max_asks()]
    for said in range(2):
        there.do(send_message, there.mia, talks[0], f"there-mia-{said}", "Hello?")
        there.do(send_message, there.max, talks[1], f"there-max-{said}", "Hello?")

    units = [
        Unit(send_message, actor, (talk, f"here-now-{number}", "And?"), {}, lambda _: None, talk)
        for number, (actor, talk) in enumerate(zip([here.mia, here.max] * 2, talks * 2, strict=True))
    ]
    assert here.group.run(units)
    here.group.commit(units)

    assert [unit.outcome.result.seq for unit in units] == [5, 5, 6, 6]
    assert all(here.look(is_intact, here.shoe_shop.id, talk) for talk in talks)
