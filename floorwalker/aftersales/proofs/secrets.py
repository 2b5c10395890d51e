"""The secrets that requests and their answers are signed with: they follow from a key's name and are kept nowhere."""

from floorwalker.aftersales.model import RequestKeys
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.webhook_signature import secret_from
from floorwalker.plumbing.secrets import sign


def request_secret(installation: str, site_id: SiteId, key_id: str) -> str:
    """What one key of a shop signs with, in the form of Standard Webhooks."""
    return secret_from(sign(installation, f"requests:{site_id}:{key_id}"))


def live_secrets(installation: str, site_id: SiteId, keys: RequestKeys, now: Instant) -> list[str]:
    """The secrets that hold: the present one first, and for a day the one before."""
    return [request_secret(installation, site_id, key_id) for key_id in keys.live(now)]
