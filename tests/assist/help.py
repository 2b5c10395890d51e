"""Help by a language model, for tests: a shop that has switched it on, and helps that came about."""

from floorwalker.assist.actions.choosing import choose_assist
from floorwalker.assist.actions.helping import ask_help, note_answer
from floorwalker.assist.model import Chosen, HelpId, Kind, Wanted
from floorwalker.assist.views.brief import Brief, brief_for
from floorwalker.assist.views.sources import Ready
from floorwalker.kit.ids import ConversationId
from tests.cast import Cast

MODEL = Chosen(is_on=True, address="https://model.example/v1", model="small-one")


def switches_on(cast: Cast, chosen: Chosen = MODEL) -> None:
    """Olga lets the model help."""
    cast.do(choose_assist, cast.olga, chosen, "sealed", ())


def brief(cast: Cast, talk: ConversationId, kind: Kind = "draft", *found: Ready, **wanted: object) -> Brief:
    """Gather a help as Ada asks for it."""
    return cast.look(brief_for, cast.ada, talk, Wanted(kind, **wanted), found)  # type: ignore[arg-type]


def asks(cast: Cast, talk: ConversationId, kind: Kind = "draft", **wanted: object) -> HelpId:
    """Ada asks for help, and it leaves."""
    return cast.do(ask_help, cast.ada, brief(cast, talk, kind, **wanted).asked)


def gets(cast: Cast, talk: ConversationId, kind: Kind = "draft", answer: str = "Yes.", **wanted: object) -> HelpId:
    """Ada asks for help, and a second later it is there."""
    given = asks(cast, talk, kind, **wanted)
    cast.clock.advance(seconds=1)
    cast.do(note_answer, cast.ada, given, "given", answer, 1, 2)
    return given
