"""One random day with customers who wait: they ask, agents greet, hold and answer, and the power is cut at any time."""

from collections import Counter
from collections.abc import Callable
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from floorwalker.conversations.actions import ending
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationClosed, CustomerKeptWaiting
from floorwalker.conversations.model import Ending, Step
from floorwalker.conversations.views import conversation_for, latest_of, served
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.routing import actions as routing
from tests.cast import Cast
from tests.conversations.kept_waiting import do_what_is_due, journal
from tests.conversations.reading_it_all import owed_in

CUSTOMERS = st.sampled_from(["mia", "max"])
AGENTS = st.sampled_from(["ada", "ben"])
SAID = st.sampled_from(
    ["Hi", "Do you have these in green?", "Thanks!", "never mind", "I have been waiting for ages", "ok", "It is broken"]
)
ANSWERS = st.sampled_from(
    ["Hello Mia!", "One moment, I'll check.", "Yes, in 38 and 39.", "Thanks for your visit, bye!"]
)
REASONS = st.sampled_from(["answered", "no_reply", "promised", "unanswered", "not_a_question", "spam"])
OF_ALL: dict[Step, int] = {"lead": 90, "alarm": 120, "offer": 150}
OF_ONE: dict[Step, int] = {"nudge": 45, "reassign": 120}


class WaitingDay(RuleBasedStateMachine):
    """Nobody is forgotten, nobody is closed on, and nothing is done twice, whenever the power goes."""

    new_cast: Callable[[], Cast]

    @initialize()
    def open(self) -> None:
        self.cast = self.new_cast()
        self.cast.come_online(self.cast.ada, self.cast.ben)
        self.endings: Counter[str] = Counter()

    @rule(who=CUSTOMERS, text=SAID)
    def ask(self, who: str, text: str) -> None:
        self.cast.do(send_message, getattr(self.cast, who), None, self.cast.new_client_id(), text)

    @rule(who=CUSTOMERS, by=AGENTS, text=ANSWERS)
    def answer(self, who: str, by: str, text: str) -> None:
        self.try_to(send_message, by, who, self.cast.new_client_id(), text)

    @rule(who=CUSTOMERS, by=AGENTS)
    def claim(self, who: str, by: str) -> None:
        self.try_to(routing.claim, by, who)

    @rule(who=CUSTOMERS, by=AGENTS)
    def promise(self, who: str, by: str) -> None:
        self.try_to(ending.promise_answer, by, who, self.cast.clock.now() + 3_600_000, "mail")

    @rule(who=CUSTOMERS, by=AGENTS, because=REASONS)
    def close(self, who: str, by: str, because: str) -> None:
        talk = self.talk_of(who)
        owed = owed_in(self.cast, talk) if talk else None
        if self.try_to(ending.close, by, who, because) and owed is not None:
            assert because in {"unanswered", "not_a_question", "spam"}

    @rule(who=CUSTOMERS)
    def end(self, who: str) -> None:
        self.try_to(ending.end, who, who)

    @rule(who=CUSTOMERS, by=st.sampled_from(["ada", "mia", "max"]))
    def reopen(self, who: str, by: str) -> None:
        self.try_to(ending.reopen, by, who)

    @rule(seconds=st.sampled_from([1, 19, 44, 46, 80, 200]), is_down=st.booleans())
    def let_time_pass(self, seconds: int, *, is_down: bool) -> None:
        self.cast.clock.advance(seconds=seconds)
        if not is_down:
            self.do_all_that_is_due()
            self.everything_was_done_about_whoever_waits()

    @rule()
    def cut_the_power(self) -> None:
        self.cast.cut_the_power()

    @rule(who=CUSTOMERS, text=SAID)
    def cut_the_power_while_somebody_speaks(self, who: str, text: str) -> None:
        self.cast.begin(send_message, getattr(self.cast, who), None, self.cast.new_client_id(), text)
        self.cast.cut_the_power()

    @invariant()
    def what_is_read_from_the_end_is_what_is_read_from_the_beginning(self) -> None:
        for talk in self.talks():
            owed = owed_in(self.cast, talk)
            if self.cast.look(conversation_for, self.cast.lea, talk).is_open:
                assert self.cast.look(served, self.cast.lea, talk).owed_seq == (owed and owed.seq)

    @invariant()
    def every_end_is_one_of_five(self) -> None:
        for talk in self.talks():
            state = self.cast.look(conversation_for, self.cast.lea, talk)
            assert (state.ending in get_args(Ending)) is (state.state == "closed")
            for entry in journal(self.cast, talk):
                if isinstance(entry.fact, ConversationClosed) and entry.fact.because == "answered":
                    assert entry.fact.open_seq is None

    @invariant()
    def nothing_is_done_twice(self) -> None:
        for talk in self.talks():
            facts = [entry.fact for entry in journal(self.cast, talk)]
            done = Counter(
                (fact.message_seq, fact.step)
                for fact in facts
                if isinstance(fact, CustomerKeptWaiting) and fact.step in OF_ALL
            )
            again = sum(type(fact).__name__ == "ConversationReopened" for fact in facts)
            assert all(times <= 1 + again for times in done.values()), done

    def everything_was_done_about_whoever_waits(self) -> None:
        now = self.cast.clock.now()
        for talk in self.talks():
            state, owed = self.cast.look(conversation_for, self.cast.lea, talk), owed_in(self.cast, talk)
            if not state.is_open or owed is None:
                assert not state.is_open or state.steps == ()
                continue
            due = {step for step, after in OF_ALL.items() if now - owed.since >= after * 1000}
            if owed.assigned_at is not None:
                theirs = now - max(owed.since, owed.assigned_at)
                due |= {step for step, after in OF_ONE.items() if theirs >= after * 1000}
            assert due <= set(state.steps), (due, state)

    def do_all_that_is_due(self) -> None:
        for _ in range(3):
            do_what_is_due(self.cast)

    def talk_of(self, who: str) -> ConversationId | None:
        found = self.cast.look(latest_of, self.cast.shoe_shop.id, VisitorId(getattr(self.cast, who).id))
        return found.id if found else None

    def talks(self) -> list[ConversationId]:
        return [talk for who in ("mia", "max") if (talk := self.talk_of(who)) is not None]

    def try_to(self, action: Callable[..., Any], by: str, who: str, *given: object) -> bool:
        actor: Actor = getattr(self.cast, by)
        talk = self.talk_of(who)
        outcome = self.cast.outcome_of(action, actor, talk or "absent", *given)
        if outcome.error is not None and not isinstance(outcome.error, FloorwalkerError):
            raise outcome.error
        return outcome.error is None

    def teardown(self) -> None:
        self.cast.connection.close()
