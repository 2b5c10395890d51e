"""Templates that many tests begin with."""

from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import ConversationId, FileId
from floorwalker.templates.actions.using import note_use
from floorwalker.templates.actions.writing import add_template
from floorwalker.templates.model import TemplateId
from floorwalker.templates.views.page import TemplateCard, template_cards
from tests.cast import Cast

RETURNS = "You can send it back for 30 days, {customer|dear customer}. {agent}, {shop}"
RETURNS_BY_ADA = "You can send it back for 30 days, dear customer. Ada, Shoe Shop"
CHART = Attachment(FileId("chart"), "size-chart.pdf", "application/octet-stream", 2_048)


def write(
    cast: Cast, shortcut: str = "returns", text: str = RETURNS, language: str | None = None, team: str | None = None
) -> TemplateId:
    """Lea writes a template."""
    return cast.do(add_template, cast.lea, shortcut, shortcut.capitalize(), text, language, team)


def card_of(cast: Cast, template: TemplateId) -> TemplateCard:
    """Give a template as the page shows it."""
    return next(card for card in cast.look(template_cards, cast.lea) if card.id == template)


def use(cast: Cast, template: TemplateId, talk: ConversationId, text: str = RETURNS_BY_ADA) -> None:
    """Ada sends a template, changed or not, and her desk says so."""
    client_id = cast.new_client_id()
    cast.do(send_message, cast.ada, talk, client_id, text)
    cast.do(note_use, cast.ada, template, talk, client_id)
