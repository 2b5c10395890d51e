"""By what a shop's server signs the webhooks that it sends: the same keys as its identities, another secret of each."""

from floorwalker.kit.ids import SiteId
from floorwalker.kit.webhook_signature import secret_from
from floorwalker.plumbing.secrets import sign


def webhook_secret_of(installation: str, site_id: SiteId, key_id: str) -> str:
    """What a shop signs webhooks with: shown once, kept nowhere; nobody gets from it to what signs identities."""
    return secret_from(sign(installation, f"webhook:{site_id}:{key_id}"))
