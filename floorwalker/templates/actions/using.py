"""What is kept of the use of templates: each use, and later how the conversation went."""

from floorwalker.conversations.views import answer_named, conversation_for, served
from floorwalker.kit.clock import Instant
from floorwalker.kit.edited import edited_percent
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.due import schedule, schedule_by
from floorwalker.plumbing.work import Work
from floorwalker.templates import store
from floorwalker.templates.actions.keeping import hold, record
from floorwalker.templates.facts import TemplateEffectMeasured, TemplateUsed
from floorwalker.templates.model import fill
from floorwalker.templates.views.desk import require_may_use, values_for

MEASURE_EFFECT = "measure_template_effect"
"""The due work that looks how a conversation went in which templates were used, once it has ended."""
LOOK_AGAIN_MS = 3_600_000


def note_use(work: Work, template: str, conversation: str, client_id: str) -> None:
    """Keep that the actor sent a template, and how much of it they had changed; once for each message."""
    talk = conversation_for(work, work.actor, conversation)
    said = answer_named(work, work.actor, talk, client_id)
    used = hold(work, template)
    require_may_use(work, work.actor, used)
    if said is None:
        raise NotFound
    given = fill(store.wording(work, used.site_id, used.id).text, values_for(work, work.actor, talk))
    fact = TemplateUsed(talk.id, said.seq, AgentId(work.actor.id), edited_percent(given, said.text))
    if store.add_use(work, used, fact, said.asked_id):
        record(work, used, fact)
        schedule_by(work, MEASURE_EFFECT, talk.id, Instant(work.now + LOOK_AGAIN_MS))


def measure_effect(work: Work, conversation: str) -> None:
    """Keep how a conversation went in which templates were used; while it goes on, look again later."""
    talk = conversation_for(work, work.actor, conversation)
    if talk.is_open:
        schedule(work, MEASURE_EFFECT, talk.id, Instant(work.now + LOOK_AGAIN_MS))
        return
    fact = TemplateEffectMeasured(talk.id, talk.ending, served(work, work.actor, talk.id).clocks.first_substantive_ms)
    for template_id in store.unmeasured_in(work, talk.site_id, talk.id):
        record(work, hold(work, template_id), fact)
    store.keep_effect(work, talk.id, fact.ending, fact.substantive_ms)
