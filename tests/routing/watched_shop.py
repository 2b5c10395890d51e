"""What must hold in a shop with customers who wait, whatever anybody does and whenever the power goes."""

from collections import Counter
from collections.abc import Callable
from typing import Any, get_args

from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from floorwalker.availability.actions import pulse
from floorwalker.conversations.facts import ConversationClosed, CustomerKeptWaiting
from floorwalker.conversations.model import Conversation, Ending, Step
from floorwalker.conversations.views import conversation_for, latest_of, served
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.routing import actions as routing
from floorwalker.routing.model import Rules
from tests.cast import Cast
from tests.conversations.kept_waiting import do_what_is_due, journal
from tests.conversations.reading_it_all import owed_in

OF_ALL: dict[Step, int] = {"lead": 90, "alarm": 120, "offer": 150}
OF_ONE: dict[Step, int] = {"nudge": 45, "reassign": 120}


class WatchedShop(RuleBasedStateMachine):
    """A shop that is looked at after every step: nobody is forgotten, and nothing is done twice."""

    new_cast: Callable[[], Cast]

    @initialize()
    def open(self) -> None:
        self.cast = self.new_cast()
        self.cast.come_online(self.cast.ada, self.cast.ben)
        self.cast.do(routing.choose_rules, self.cast.olga, Rules("least_loaded"))
        self.leased_until = 0
        self.cast.mia_asks()

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

    @invariant()
    def the_board_counts_the_chats(self) -> None:
        named = {"Ada": self.cast.ada.id, "Ben": self.cast.ben.id}
        states = [self.cast.look(conversation_for, self.cast.lea, talk) for talk in self.talks()]
        counted = Counter(str(state.agent_id) for state in states if state.is_open)
        assert self.cast.open_chats() == {name: counted[one] for name, one in named.items() if counted[one]}

    def everything_was_done_about_whoever_waits(self) -> None:
        now = self.cast.clock.now()
        if now <= self.leased_until:
            return  # what a dead courier had in hand is taken up when its lease has run out
        for talk in self.talks():
            state = self.cast.look(conversation_for, self.cast.lea, talk)
            assert state.pick_up_by is None or state.pick_up_by > now or not state.is_open
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

    def everybody_at_a_desk_pulses(self) -> None:
        for agent in (self.cast.ada, self.cast.ben):
            self.cast.do(pulse, agent)

    def do_all_that_is_due(self) -> None:
        for _ in range(3):
            do_what_is_due(self.cast)

    def responsible_for(self, who: str) -> str | None:
        named = {self.cast.ada.id: "ada", self.cast.ben.id: "ben"}
        talk = self.talk_of(who)
        state = self.cast.look(conversation_for, self.cast.lea, talk) if talk else None
        return named.get(state.agent_id or "") if state is not None and state.is_open else None

    def state_of(self, who: str) -> Conversation:
        return self.cast.look(conversation_for, self.cast.lea, self.talk_of(who) or ConversationId("absent"))

    def receiver(self, to: str) -> tuple[str | None, str | None]:
        """Name a colleague or a team, or neither."""
        return (None, self.cast.fitters.id) if to == "fitters" else (getattr(self.cast, to).id if to else None, None)

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
