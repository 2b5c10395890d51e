"""In the demo, as in a shop with branches, a question about a branch goes to the people who stand there."""

from datetime import date
from pathlib import Path
from random import Random

from demo.lived_in import Premises, live
from demo.rhythm import at
from demo.stage import Stage
from floorwalker.availability.actions import go_online
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.model import Choice
from floorwalker.conversations.views import desk_rows
from floorwalker.identity.views import people
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.database.open import connector
from floorwalker.plumbing.migration import migrate
from floorwalker.routing.actions import note_wish
from floorwalker.routing.strategies.plan import plan
from floorwalker.routing.views import board
from floorwalker.visitors.actions import arrive

NOON = at(date(2026, 11, 20), 12)
A_MOMENT_MS = 5_000


def everybody_begins(stage: Stage, site_id: SiteId) -> dict[str, Actor]:
    """Open everybody's console, and let them answer whom they have; gives them by their first names."""
    staff = {}
    for person in stage.act(system_of(site_id), people, site_id):
        actor = staff[person.name.split()[0]] = Actor(site_id, "agent", person.id, person.role)
        stage.act(actor, go_online)
        for row in stage.act(actor, desk_rows, actor):
            if row.agent == person.id:
                stage.act(actor, send_message, row.id, f"answer-{row.id}", "We have it in green too.")
    return staff


def asks(stage: Stage, site_id: SiteId, words: str) -> ConversationId:
    """Let somebody ask this from the shop's front page."""
    newcomer = stage.act(system_of(site_id), arrive, "en").visitor
    visitor = Actor(site_id, "visitor", newcomer.id)
    return stage.act(visitor, send_message, None, "a question", words).conversation


def given(stage: Stage, site_id: SiteId, conversation: ConversationId) -> tuple[str, Choice]:
    """Look as the usher does: hear first for whom they ask, then choose."""
    house = system_of(site_id)
    for waiting in stage.act(house, board, site_id).queue:
        if waiting.unheard is not None:
            stage.act(house, note_wish, waiting.conversation_id, waiting.unheard)
    gifts = plan(stage.act(house, board, site_id))
    return next((gift.agent_id, gift.choice) for gift in gifts if gift.conversation_id == conversation)


def test_is_it_left_in_turku_goes_to_who_stands_in_turku(tmp_path: Path) -> None:
    migrate(None, tmp_path)
    store = connector(None, tmp_path)()
    premises = Premises(["http://127.0.0.1:8090"], "nobody's digest", {})
    site = live(store, premises, until=NOON, chance=Random(4), days=1)
    stage = Stage(store, Instant(NOON + A_MOMENT_MS))

    with stage.kept():
        staff = everybody_begins(stage, site.id)
        agent_id, choice = given(stage, site.id, asks(stage, site.id, "Is it left in Turku?"))

    assert agent_id == staff["Anna"].id
    assert (choice.width, choice.widened, choice.out_of) == ("exact", None, 1)
    store.close()
