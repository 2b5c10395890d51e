"""The way of one help: gathered, kept that it leaves, asked of the model, read, kept what came of it.

Nothing of the store is held while the model thinks, and nobody else waits for it.
"""

import secrets
import time
from collections.abc import Sequence

from aiohttp import web
from msgspec.structs import replace

from floorwalker.assist.actions.helping import ask_help, note_answer
from floorwalker.assist.briefing.answer import Answer, read_answer
from floorwalker.assist.briefing.cloak import Cloak
from floorwalker.assist.briefing.prompt import Said, prompt
from floorwalker.assist.model import (
    Asked,
    AssistRefused,
    AssistRules,
    AssistTooSlow,
    AssistUnreachable,
    AssistUnreadable,
    HelpId,
    Outcome,
    Wanted,
)
from floorwalker.assist.views.brief import Brief, brief_for
from floorwalker.edges.console.suggesting import Owner, found_for, suggested
from floorwalker.edges.live.premises import PREMISES, Premises
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.plumbing.outgoing.completing import (
    Endpoint,
    NobodyAnswered,
    NotAText,
    NotCompleted,
    TookTooLong,
    TurnedDown,
    completion,
)
from floorwalker.plumbing.outgoing.guard import is_open_address
from floorwalker.plumbing.sealing import unseal
from floorwalker.plumbing.work import Reads

FAILED: dict[type[NotCompleted], tuple[Outcome, type[FloorwalkerError]]] = {
    NobodyAnswered: ("unreachable", AssistUnreachable),
    TookTooLong: ("too_slow", AssistTooSlow),
    TurnedDown: ("refused", AssistRefused),
    NotAText: ("unreadable", AssistUnreadable),
}
TRIAL = [
    Said("system", "You are being tried out by whoever set you up."),
    Said("user", "Say in one sentence that you work."),
]


async def helped(request: web.Request, actor: Actor, conversation: str, wanted: Wanted) -> tuple[HelpId, Answer]:
    """Go the whole way once; what goes wrong is kept and told, and nothing is tried again."""
    premises = request.app[PREMISES]
    found = await found_for(request, actor, conversation) if wanted.kind == "draft" else []
    brief = await premises.database.look(_gathered, actor, conversation, wanted, found)
    messages = prompt(wanted.kind, brief.asked.language, brief.parts, brief.cloak, f"##{secrets.token_hex(6)}")
    asked = _measured(brief, messages)
    help_id = await premises.database.submit(ask_help, actor, asked)
    try:
        said = await completion(_endpoint(premises, brief.rules), messages)
        read = read_answer(said, brief.sources, brief.cloak, brief.trusted)
    except NotCompleted as error:
        outcome, refusal = FAILED[type(error)]
        await premises.database.submit(note_answer, actor, help_id, outcome)
        raise refusal from error
    except AssistUnreadable:
        await premises.database.submit(note_answer, actor, help_id, "unreadable")
        raise
    counted = (len(read.sources), read.taken_out)
    await premises.database.submit(note_answer, actor, help_id, "given", read.text, *counted)
    return help_id, read


async def ask_model(premises: Premises, rules: AssistRules) -> tuple[str, int]:
    """Try a shop's model with words that are about nobody; gives what it says, and after how many milliseconds."""
    began = time.monotonic()
    try:
        said = await completion(_endpoint(premises, rules), TRIAL)
    except NotCompleted as error:
        raise FAILED[type(error)][1] from error
    return read_answer(said, (), Cloak(premises.clock.now()), ()).text, round(1_000 * (time.monotonic() - began))


def _gathered(reads: Reads, actor: Actor, conversation: str, wanted: Wanted, found: list[Owner]) -> Brief:
    return brief_for(reads, actor, conversation, wanted, suggested(reads, actor, conversation, found))


def _measured(brief: Brief, messages: Sequence[Said]) -> Asked:
    """What is kept of it: how many characters leave, in how many places something is covered."""
    return replace(brief.asked, characters=sum(len(one.content) for one in messages), masked=brief.cloak.covered)


def _endpoint(premises: Premises, rules: AssistRules) -> Endpoint:
    """Where to ask: looked at each time, since what the installation allows may have changed."""
    allowed = premises.limits.model_origins
    if not is_open_address(rules.address, allowed):
        raise NobodyAnswered
    key = unseal(premises.secret, rules.sealed_key) if rules.sealed_key else ""
    return Endpoint(rules.address, rules.model, key or "", allowed)
