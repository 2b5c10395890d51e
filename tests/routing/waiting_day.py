"""One random day with customers who wait: the usher gives them to agents, who pick up or not, and the power goes."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from floorwalker.conversations.actions import ending
from floorwalker.conversations.actions.talking import send_message
from floorwalker.plumbing.due import LEASE_MS
from floorwalker.routing import actions as routing
from floorwalker.routing.strategies.plan import plan
from floorwalker.routing.views import board
from tests.conversations.kept_waiting import do_what_is_due
from tests.conversations.reading_it_all import owed_in
from tests.routing.rounds import go_round
from tests.routing.watched_shop import WatchedShop

CUSTOMERS = st.sampled_from(["mia", "max"])
AGENTS = st.sampled_from(["ada", "ben"])
RECEIVERS = st.sampled_from(["ada", "ben", "fitters", ""])
SAID = st.sampled_from(
    ["Hi", "Do you have these in green?", "Thanks!", "never mind", "I have been waiting for ages", "ok", "It is broken"]
)
ANSWERS = st.sampled_from(
    ["Hello Mia!", "One moment, I'll check.", "Yes, in 38 and 39.", "Thanks for your visit, bye!"]
)
REASONS = st.sampled_from(["answered", "no_reply", "promised", "unanswered", "not_a_question", "spam"])


class WaitingDay(WatchedShop):
    """Nobody is forgotten, nobody is closed on, and nothing is done twice, whenever the power goes."""

    @rule(who=CUSTOMERS, text=SAID)
    def ask(self, who: str, text: str) -> None:
        self.cast.do(send_message, getattr(self.cast, who), None, self.cast.new_client_id(), text)

    @rule(who=CUSTOMERS, by=AGENTS, text=ANSWERS)
    def answer(self, who: str, by: str, text: str) -> None:
        self.try_to(send_message, by, who, self.cast.new_client_id(), text)

    @rule(who=CUSTOMERS, by=AGENTS)
    def claim(self, who: str, by: str) -> None:
        self.try_to(routing.claim, by, who)

    @rule(by=AGENTS)
    def sit_down(self, by: str) -> None:
        self.cast.come_online(getattr(self.cast, by))

    @rule()
    def give(self) -> None:
        go_round(self.cast)
        assert plan(self.cast.look(board, self.cast.shoe_shop.id)) == []

    @rule(dies_at=st.integers(0, 4))
    def cut_the_power_while_the_usher_goes_round(self, dies_at: int) -> None:
        go_round(self.cast, dies_at=dies_at)

    @rule(who=CUSTOMERS)
    def pick_up(self, who: str) -> None:
        given_to = self.responsible_for(who)
        if given_to is not None:
            assert self.try_to(routing.claim, given_to, who)
            assert self.state_of(who).pick_up_by is None

    @rule(who=CUSTOMERS, by=AGENTS, to=RECEIVERS)
    def transfer(self, who: str, by: str, to: str) -> None:
        self.try_to(routing.transfer, by, who, *self.receiver(to), "Needs fitting")

    @rule(who=CUSTOMERS, by=AGENTS, to=RECEIVERS, deed=st.sampled_from(["claim", "transfer", "answer", "close"]))
    def cut_the_power_while_an_agent_acts(self, who: str, by: str, to: str, deed: str) -> None:
        talk, actor = self.talk_of(who) or "absent", getattr(self.cast, by)
        match deed:
            case "claim":
                self.cast.begin(routing.claim, actor, talk)
            case "transfer":
                self.cast.begin(routing.transfer, actor, talk, *self.receiver(to))
            case "answer":
                self.cast.begin(send_message, actor, talk, self.cast.new_client_id(), "Yes, in 38 and 39.")
            case _:
                self.cast.begin(ending.close, actor, talk, "unanswered")
        self.cast.cut_the_power()

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
            self.everybody_at_a_desk_pulses()
            go_round(self.cast)
            self.do_all_that_is_due()
            self.everything_was_done_about_whoever_waits()

    @rule()
    def cut_the_power(self) -> None:
        self.cast.cut_the_power()

    @rule(done=st.integers(0, 3))
    def cut_the_power_while_the_courier_goes_round(self, done: int) -> None:
        do_what_is_due(self.cast, dies_at=done)
        self.leased_until = self.cast.clock.now() + LEASE_MS

    @rule(who=CUSTOMERS, text=SAID)
    def cut_the_power_while_somebody_speaks(self, who: str, text: str) -> None:
        self.cast.begin(send_message, getattr(self.cast, who), None, self.cast.new_client_id(), text)
        self.cast.cut_the_power()
