"""A shopper and an agent talk, over either transport and on either store."""

import pytest

from tests.edges.front import Front, Transport

TRANSPORTS = pytest.mark.parametrize("by", ["socket", "poll"])


@TRANSPORTS
async def test_a_shopper_asks_and_an_agent_answers(either_front: Front, by: Transport) -> None:
    mia, ada = await either_front.panel("Mia", by=by), await either_front.desk("Ada", by=by)
    kept = await either_front.send(mia, None, "Do these run small?")

    await ada.ask("claim", conversation=kept["conversation"])
    await either_front.send(ada, kept["conversation"], "They do.")

    opened = await ada.ask("open", conversation=kept["conversation"])
    texts = [entry["personal"]["text"] for entry in opened["entries"] if "text" in entry.get("personal", {})]
    assert (kept["type"], texts) == ("kept", ["Do these run small?", "They do."])
