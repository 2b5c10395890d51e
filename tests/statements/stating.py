"""A Tuesday afternoon in Shoe Shop on which somebody says what counts."""

from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import ConversationId
from floorwalker.statements.actions.noting import hear_talk
from floorwalker.statements.actions.settling import settle
from floorwalker.statements.model import Outcome
from floorwalker.statements.views import StatementCard, statements_in, statements_of
from floorwalker.visitors.actions import arrive, introduce
from tests.callbacks.night import Night

WITHDRAWS = "I want to return the boots I bought and get my money back"
COMPLAINS = "The strap broke on the first day"
ADDRESS = "mia@home.example"


class Afternoon(Night):
    """What a test of statements does."""

    def say(self, talk: ConversationId, text: str, who: Actor | None = None) -> int:
        """Somebody says something; gives its `seq`."""
        cast = self.cast
        return cast.do(send_message, who or cast.mia, talk, cast.new_client_id(), text).seq

    def mia_states(self, text: str = WITHDRAWS) -> ConversationId:
        """Mia is with Ada and says what counts, and it is heard."""
        talk = self.cast.talk()
        self.say(talk, text)
        self.cast.do(hear_talk, self.cast.house, talk)
        return talk

    def name_address(self, mail: str = ADDRESS) -> None:
        """Mia says where she is reached."""
        self.cast.do(introduce, self.cast.mia, "Mia", mail)

    def stated(self, talk: ConversationId) -> list[StatementCard]:
        """What the desk shows."""
        return self.cast.look(statements_in, self.cast.ada, talk)

    def one(self, talk: ConversationId) -> StatementCard:
        """The only statement."""
        [made] = self.stated(talk)
        return made

    def stated_in(self, contact: str) -> list[StatementCard]:
        """What a contact is about."""
        return self.cast.look(statements_of, self.cast.lea, contact)

    def settle(self, statement: str, outcome: Outcome, reason: str = "", to: str = "") -> None:
        """Ada says what becomes of it."""
        self.cast.do(settle, self.cast.ada, statement, outcome, reason, to)

    def come_from(self, language: str) -> None:
        """Mia comes in anew, from a page in a language."""
        arrival = self.cast.do(arrive, Actor(self.cast.shoe_shop.id, "visitor", "newcomer"), language)
        self.cast.mia = Actor(self.cast.shoe_shop.id, "visitor", arrival.visitor.id)
