"""One random day in a shop: everybody does everything in any order, and all that is told is remembered."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from floorwalker.availability import actions as availability
from floorwalker.availability.views import offer
from floorwalker.conversations.actions import ending, masking, recommending, talking, uploading
from floorwalker.conversations.facts import ConversationFact, WaitAnnounced, WishNoted
from floorwalker.conversations.model import Choice
from floorwalker.conversations.views import conversation_for, desk_rows
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Attachment, Told
from floorwalker.kit.ids import AgentId, ConversationId, FileId, new_id
from floorwalker.routing import actions as routing
from floorwalker.routing.reactions.looking_after import look_after
from floorwalker.routing.reactions.picking_up import take_back_what_nobody_picked_up
from floorwalker.routing.reactions.weighing import weigh_anew
from tests.availability.floor import replayed
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, stocked
from tests.conversations.agreement import check_agreement

# Whose business it is acts more often than others, so that more happens than refusals.
AGENTS = st.sampled_from(["ada", "ben", "lea", "carl", "the agent", "the agent"])
VISITORS = st.sampled_from(["mia", "max", "the visitor", "the visitor"])
ANYBODY = st.one_of(AGENTS, VISITORS)
WHICH = st.integers(0, 3)
SECRETS = st.sampled_from(["", "", "", "4242 4242 4242 4242", "131052-308T"])


class ShopFloor(RuleBasedStateMachine):
    """One random day in Shoe Shop: whatever is refused changes nothing, whatever is kept is told."""

    new_cast: Callable[[], Cast]

    @initialize()
    def open(self) -> None:
        self.cast = self.new_cast()
        self.told: dict[str, list[Told]] = {}
        self.cast.come_online(self.cast.ada, self.cast.ben)
        stocked(self.cast, BOOTS)

    @rule(who=ANYBODY, which=WHICH, again=st.booleans(), has_file=st.booleans(), secret=SECRETS)
    def say(self, who: str, which: int, secret: str, *, again: bool, has_file: bool) -> None:
        client_id = "message-0000" if again else self.cast.new_client_id()
        target = None if which == 0 else self.one(which)
        file = self.uploaded(self.actor(who, (target,))) if has_file else None
        self.try_to(talking.send_message, who, target, client_id, f"says {who} <b>😀 {secret}", file)

    @rule(who=ANYBODY, which=WHICH, up_to=st.sampled_from([1, 1_000]))
    def see(self, who: str, which: int, up_to: int) -> None:
        self.try_to(talking.see, who, self.one(which), up_to)

    @rule(who=AGENTS, which=WHICH, product=st.sampled_from(["41", "41", "absent"]))
    def show(self, who: str, which: int, product: str) -> None:
        self.try_to(recommending.show_product, who, self.one(which), self.cast.new_client_id(), product)

    @rule(who=AGENTS, which=WHICH, message_seq=st.integers(1, 12))
    def read_secret(self, who: str, which: int, message_seq: int) -> None:
        self.try_to(masking.read_secret, who, self.one(which), message_seq)

    @rule(who=VISITORS, which=WHICH)
    def end(self, who: str, which: int) -> None:
        self.try_to(ending.end, who, self.one(which))

    @rule(who=AGENTS, which=WHICH, because=st.sampled_from(["answered", "unanswered", "promised", "spam"]))
    def close(self, who: str, which: int, because: str) -> None:
        self.try_to(ending.close, who, self.one(which), because)

    @rule(who=AGENTS, which=WHICH, to=st.sampled_from(["ben", "fitters"]))
    def promise(self, who: str, which: int, to: str) -> None:
        owner = {"team" if to == "fitters" else "agent": getattr(self.cast, to).id}
        self.try_to(ending.promise_answer, who, self.one(which), self.cast.clock.now() + 3_600_000, "mail", **owner)

    @rule(who=ANYBODY, which=WHICH)
    def reopen(self, who: str, which: int) -> None:
        self.try_to(ending.reopen, who, self.one(which))

    @rule(who=AGENTS, which=WHICH)
    def claim(self, who: str, which: int) -> None:
        self.try_to(routing.claim, who, self.one(which))

    @rule(who=AGENTS, which=WHICH, to=st.sampled_from(["ada", "ben", "fitters", None]), note=st.sampled_from(["", "!"]))
    def transfer(self, who: str, which: int, to: str | None, note: str) -> None:
        target = getattr(self.cast, to).id if to else None
        named = {"team" if to == "fitters" else "agent": target, "note": note}
        self.try_to(routing.transfer, who, self.one(which), **named)

    @rule(which=WHICH, to=st.sampled_from(["ada", "ben"]))
    def give(self, which: int, to: str) -> None:
        why = Choice("least_loaded", "exact", None, 2, 0, 60)
        self.try_to(routing.give, "house", self.one(which), AgentId(getattr(self.cast, to).id), why, 30)

    @rule(which=WHICH, how=st.sampled_from(["pass on", "look after", "wish", "tell"]))
    def see_to(self, which: int, how: str) -> None:
        match how:
            case "pass on":
                self.try_to(routing.pass_on, "house", self.one(which))
            case "look after":
                self.cast.clock.advance(seconds=31)
                self.try_to(take_back_what_nobody_picked_up, "house", self.one(which))
            case "wish":
                self.try_to(routing.note_wish, "house", self.one(which), WishNoted("words", skill="boots"))
            case _:
                told = WaitAnnounced(1, Instant(self.cast.clock.now() + 60_000))
                self.try_to(routing.announce_wait, "house", self.one(which), told)

    @rule(who=AGENTS, how=st.sampled_from(["online", "away", "finishing", "too much", "one slot", "six slots"]))
    def come_and_go(self, who: str, how: str) -> None:
        match how:
            case "online":
                self.try_to(availability.go_online, who)
            case "away":
                self.try_to(availability.go_away, who, "break")
            case "finishing":
                self.try_to(availability.finish_chats, who, "break")
            case "too much":
                self.try_to(availability.ask_for_help, who)
            case _:
                self.try_to(availability.set_slots, who, 1 if how == "one slot" else 6)

    @rule(who=AGENTS, whom=st.sampled_from(["ada", "ben", "lea", "carl"]))
    def relieve(self, who: str, whom: str) -> None:
        self.try_to(routing.relieve, who, getattr(self.cast, whom).id)

    @rule()
    def weigh(self) -> None:
        weighed = self.cast.outcome_of(weigh_anew, self.cast.house)
        assert weighed.error is None
        assert replayed(self.cast) == self.cast.look(offer, self.cast.shoe_shop.id)

    @rule(seconds=st.sampled_from([0, 1, 100]), pulsing=st.sampled_from(["ada", "ben"]))
    def let_time_pass(self, seconds: int, pulsing: str) -> None:
        self.cast.clock.advance(seconds=seconds)
        self.try_to(availability.pulse, pulsing)
        for conversation in list(self.told):
            self.try_to(look_after, "house", conversation)
        for agent in (self.cast.ada, self.cast.ben, self.cast.lea):
            self.try_to(routing.take_back_from_the_gone, "house", AgentId(agent.id))

    @invariant()
    def the_board_counts_the_chats(self) -> None:
        rows = self.cast.look(desk_rows, self.cast.lea)
        named = {agent.id: agent for agent in (self.cast.ada, self.cast.ben, self.cast.lea)}
        counted = {agent_id: sum(row.agent == agent_id for row in rows) for agent_id in named}
        board = self.cast.open_chats()
        assert board == {self.name_of(agent_id): count for agent_id, count in counted.items() if count}

    def teardown(self) -> None:
        for conversation_id, told in self.told.items():
            check_agreement(self.cast, ConversationId(conversation_id), told)
        self.cast.connection.close()

    def try_to(self, action: Callable[..., Any], who: str, *given: object, **named: object) -> None:
        outcome = self.cast.outcome_of(action, self.actor(who, given), *given, **named)
        if outcome.error is not None and not isinstance(outcome.error, FloorwalkerError):
            raise outcome.error
        assert getattr(outcome.error, "code", "") != "not_kept"
        for told in outcome.told:
            if isinstance(told.entry.fact, ConversationFact):
                self.hear(told)

    def hear(self, told: Told) -> None:
        """Remember news; what is told again, since it was said again, is what was told before."""
        known = self.told.setdefault(told.subject_id, [])
        if told.entry.seq <= len(known):
            assert known[told.entry.seq - 1].entry == told.entry
        else:
            known.append(told)

    def actor(self, who: str, given: tuple[object, ...]) -> Actor:
        about = str(given[0]) if given and given[0] in self.told else None
        if about and who == "the visitor":
            first = self.told[about][0].entry.fact
            return replace(self.cast.mia, id=getattr(first, "visitor_id", ""))
        if about and who == "the agent":
            agent_id = self.cast.look(conversation_for, self.cast.lea, about).agent_id
            return next((one for one in self.cast.people.staff.values() if one.id == agent_id), self.cast.ada)
        return {"the visitor": self.cast.mia, "the agent": self.cast.ada}.get(who) or getattr(self.cast, who)

    def one(self, which: int) -> str:
        known = list(self.told)
        return known[which % len(known)] if known else "absent"

    def uploaded(self, owner: Actor) -> str:
        file = Attachment(FileId(new_id()), "boots.png", "image/png", 9, 3, 3)
        return self.cast.do(uploading.upload, owner, file).id

    def name_of(self, agent_id: str) -> str:
        return next(name for name, actor in self.cast.people.staff.items() if actor.id == agent_id)
