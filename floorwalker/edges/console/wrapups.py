"""Wrap-ups at the console: what is to be wrapped up, saying so, and for leads the topics and their shares."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.callbacks.model import ReplyChannel
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import BadRequest
from floorwalker.wrapups.actions.following_up import mail_follow_up, promise_follow_up
from floorwalker.wrapups.actions.naming import add_topic, change_topic, restore_topic, retire_topic
from floorwalker.wrapups.actions.wrapping import wrap_up
from floorwalker.wrapups.measures.page import topic_page
from floorwalker.wrapups.model import Label, Outcome, Tag
from floorwalker.wrapups.views.desk import wrap_up_for, wrap_ups_due
from floorwalker.wrapups.views.topics import topics_for

LONGEST_DAYS = 365
Reference = Annotated[str, Meta(max_length=64)]


class WrappedUp(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What it was about and what came of it, and how long the question was looked at."""

    topic: Reference
    outcome: Outcome
    tags: Annotated[list[Tag], Meta(max_length=20)] = []
    took_ms: Annotated[int, Meta(ge=0, le=86_400_000)] = 0


class TopicForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a topic is called, and as what it counts."""

    name: Annotated[str, Meta(max_length=200)]
    label: Label


class FollowUpMail(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What is written to a customer afterwards, and to which address if it is another than the known one."""

    text: Annotated[str, Meta(max_length=20_000)]
    address: Annotated[str, Meta(max_length=320)] = ""


class FollowUpPromise(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a customer shall hear from us once more."""

    channel: ReplyChannel = "mail"
    address: Annotated[str, Meta(max_length=320)] = ""


class Nothing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The address says it all."""


def open_wrap_up_book(app: web.Application) -> None:
    """Put its addresses into the application."""
    routes, one = app.router, "/console/api/topics/{topic}"
    routes.add_get("/console/api/wrap-ups", list_due)
    routes.add_get("/console/api/conversations/{conversation}/wrap-up", show_one)
    routes.add_post("/console/api/conversations/{conversation}/wrap-up", take_one)
    routes.add_post("/console/api/conversations/{conversation}/follow-up/mail", write_afterwards)
    routes.add_post("/console/api/conversations/{conversation}/follow-up/promise", promise_word)
    routes.add_get("/console/api/topics", list_topics)
    routes.add_get("/console/api/topic-shares", show_page)
    routes.add_post("/console/api/topics", add)
    routes.add_post(one, change)
    routes.add_post(f"{one}/retire", retire)
    routes.add_post(f"{one}/restore", restore)


async def list_due(request: web.Request) -> web.Response:
    """What is to be wrapped up by whoever asks."""
    return await show(request, wrap_ups_due, await signed_in(request))


async def show_one(request: web.Request) -> web.Response:
    """What is asked of one conversation."""
    return await show(request, wrap_up_for, await signed_in(request), request.match_info["conversation"])


async def take_one(request: web.Request) -> web.Response:
    """Keep what was said of it."""
    actor, said = await signed_in(request), await read_as(request, WrappedUp)
    conversation = request.match_info["conversation"]
    return await do(request, wrap_up, actor, conversation, said.topic, said.outcome, said.tags, said.took_ms)


async def write_afterwards(request: web.Request) -> web.Response:
    """Write to the customer of a chat that is over."""
    actor, said = await signed_in(request), await read_as(request, FollowUpMail)
    return await do(request, mail_follow_up, actor, request.match_info["conversation"], said.text, said.address)


async def promise_word(request: web.Request) -> web.Response:
    """Promise them a word."""
    actor, said = await signed_in(request), await read_as(request, FollowUpPromise)
    return await do(request, promise_follow_up, actor, request.match_info["conversation"], said.channel, said.address)


async def list_topics(request: web.Request) -> web.Response:
    """What can be chosen."""
    return await show(request, topics_for, await signed_in(request))


async def show_page(request: web.Request) -> web.Response:
    """What customers came with in the last so many days."""
    actor = await signed_in(request, Role.LEAD)
    days = request.query.get("days", "30")
    if not (days.isascii() and days.isdecimal() and 1 <= int(days[:4]) <= LONGEST_DAYS):
        raise BadRequest
    return await show(request, topic_page, actor, int(days))


async def add(request: web.Request) -> web.Response:
    """Add a topic."""
    actor, form = await signed_in(request, Role.LEAD), await read_as(request, TopicForm)
    topic = await request.app[PREMISES].database.submit(add_topic, actor, form.name, form.label)
    return answer({"topic": topic}, status=201)


async def change(request: web.Request) -> web.Response:
    """Call it otherwise."""
    actor, form = await signed_in(request, Role.LEAD), await read_as(request, TopicForm)
    return await do(request, change_topic, actor, request.match_info["topic"], form.name, form.label)


async def retire(request: web.Request) -> web.Response:
    """Let nobody choose it any more."""
    actor, _ = await signed_in(request, Role.LEAD), await read_as(request, Nothing)
    return await do(request, retire_topic, actor, request.match_info["topic"])


async def restore(request: web.Request) -> web.Response:
    """Let it be chosen again."""
    actor, _ = await signed_in(request, Role.LEAD), await read_as(request, Nothing)
    return await do(request, restore_topic, actor, request.match_info["topic"])
