"""What is known of a customer and their matter, so that nobody asks for it again."""

from collections.abc import Sequence

import msgspec

from floorwalker.callbacks import store
from floorwalker.callbacks.model import LONGEST_QUESTION, Details
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import said_by_visitor
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import BranchId, SiteId, VisitorId
from floorwalker.kit.particulars import mail_in, order_in, phone_in
from floorwalker.language.model import FIELDS, Field
from floorwalker.language.views import read
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import country
from floorwalker.visitors.views import branch_of, card, customer_of

MOST_LOOKED_AT = 5
MOST_QUESTIONS = 3


class Known(msgspec.Struct, frozen=True):
    """What somebody has said of themselves and their matter, here or in a form before, or the shop vouches for."""

    name: str = ""
    mail: str = ""
    phone: str = ""
    order: str = ""
    question: str = ""
    branch: BranchId | None = None
    page_url: str = ""
    page_title: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Which of the fields that people are asked for are known."""
        return tuple(field for field in FIELDS if getattr(self, field))


def known_in(reads: Reads, talk: Conversation) -> Known:
    """What is known of the customer of a conversation, of its words too."""
    said = said_by_visitor(reads, system_of(talk.site_id), talk.id, at_all=True)
    known = known_of(reads, talk.site_id, talk.visitor_id, said)
    question = _question(said, card(reads, talk.site_id, talk.visitor_id).language)
    return msgspec.structs.replace(known, question=question, branch=talk.branch_id or known.branch)


def known_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId, said: Sequence[str] = ()) -> Known:
    """What is known of a visitor: what the shop vouches for, else what they say now, else said before."""
    visitor, vouched = card(reads, site_id, visitor_id), customer_of(reads, site_id, visitor_id)
    before = [
        store.details(reads, site_id, one.id) for one in store.of_visitor(reads, site_id, visitor_id, MOST_LOOKED_AT)
    ]
    return Known(
        name=visitor.name or _first(before, "name"),
        mail=visitor.mail or mail_in(said) or _first(before, "mail"),
        phone=(vouched.phone if vouched else "") or phone_in(said, country(reads, site_id)) or _first(before, "phone"),
        order=order_in(said),
        branch=branch_of(reads, site_id, visitor_id),
        page_url=visitor.page_url or "",
        page_title=visitor.page_title or "",
    )


def _question(said: Sequence[str], language: str) -> str:
    """What they want, in their words: the last things they asked, or else the last that they said."""
    asked = [text for text in said if read("visitor", text, language).wants_answer]
    return "\n".join(asked[-MOST_QUESTIONS:] or said[-1:])[-LONGEST_QUESTION:].strip()


def _first(before: Sequence[Details], field: str) -> str:
    return next((value for value in (str(getattr(one, field)) for one in before) if value), "")
