"""What a shop chooses: how long handovers may stand unconfirmed, and where customers can be sent to."""

from floorwalker.handover import store
from floorwalker.handover.facts import HandoverSettingsChosen
from floorwalker.handover.model import HandoverSettings, OutsideChannel
from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import BadRequest
from floorwalker.kit.text import clean_line, clean_message, clean_name
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work


def choose_settings(work: Work, chosen: HandoverSettings) -> None:
    """Say how long a receiver may leave a handover unconfirmed, and where customers can be sent to."""
    require(work.actor, Role.LEAD)
    ids = [one.id for one in chosen.channels]
    if len(set(ids)) < len(ids):
        raise BadRequest
    channels = tuple(_cleaned(one) for one in chosen.channels)
    kept = HandoverSettings(chosen.at_once_seconds, chosen.promised_minutes, chosen.elsewhere_hours, channels)
    store.keep_settings(work, kept)
    times = (kept.at_once_seconds, kept.promised_minutes, kept.elsewhere_hours)
    tell(work, work.actor.site_id, HandoverSettingsChosen(*times, len(channels)), concerns=(work.actor.site_id,))


def _cleaned(channel: OutsideChannel) -> OutsideChannel:
    texts = {language: clean_message(text) for language, text in channel.texts.items() if text.strip()}
    return OutsideChannel(
        id=channel.id,
        kind=channel.kind,
        name=clean_name(channel.name),
        address=clean_line(channel.address, longest=200),
        matters=channel.matters,
        texts=texts,
    )
