"""Handing over at the console: the form, the card, the news to whoever it concerns, the figures, and strangers."""

from typing import Any

from tests.edges.front import Front

TALK = "/console/api/conversations/{conversation}"
GIVE = f"{TALK}/handovers"
ONE = "/console/api/handovers/{handover}"
SETTINGS = "/console/api/handover-settings"
# What is sent to an address about one conversation or handover.
ABOUT_A_HANDOVER: dict[str, dict[str, Any]] = {
    GIVE: {"way": "team", "summary": "She asks about her order."},
    f"{ONE}/confirm": {},
    f"{ONE}/give-back": {"reason": "I know nothing of parcels"},
}
SEEN = ["handover-draft", "identification", "handovers"]


async def test_ada_hands_over_and_ben_hears_of_it_reads_the_card_and_confirms(front: Front) -> None:
    _, _, talk = await front.talk()
    ben = await front.desk("Ben")
    await ben.ask("go_online")
    asked = {"way": "colleague", "summary": "Her shoes run small.", "agent": front.people.staff["Ben"].id}

    draft = await (await front.get(f"{TALK}/handover-draft".format(conversation=talk), "Ada")).json()
    given = await front.post(GIVE.format(conversation=talk), asked, "Ada")

    assert (given.status, draft["known"]["question"] != "") == (201, True)
    news = await ben.hears("handover")
    assert (news["conversation"], news["happened"]) == (talk, "handover_given")
    [card] = await (await front.get(GIVE.format(conversation=talk), "Ben")).json()
    assert (card["summary"], card["can_confirm"], card["from_name"]) == ("Her shoes run small.", True, "Ada")
    confirmed = await front.post(f"{ONE}/confirm".format(handover=card["id"]), {}, "Ben")
    assert confirmed.status == 200
    assert (await ben.hears("handover"))["happened"] == "handover_confirmed"


async def test_a_customer_hears_who_goes_on_and_no_word_of_the_summary(front: Front) -> None:
    mia, _, talk = await front.talk()
    await (await front.desk("Ben")).ask("go_online")
    asked = {"way": "colleague", "summary": "She is difficult", "agent": front.people.staff["Ben"].id}

    await front.post(GIVE.format(conversation=talk), asked, "Ada")

    entries = (await mia.ask("fetch", conversation=talk, after=0))["entries"]
    assert "difficult" not in str(entries)
    assert any("Ben takes over from here" in str(one.get("personal")) for one in entries)


async def test_leads_see_the_figures_and_choose_channels_and_agents_do_not(front: Front) -> None:
    channel = {
        "id": "my-pages",
        "kind": "channel",
        "name": "My pages",
        "address": "https://x.example",
        "matters": ["order"],
    }

    assert (await front.post(SETTINGS, {"channels": [channel]}, "Lea")).status == 200
    shown = await (await front.get(SETTINGS, "Ada")).json()
    figures = await (await front.get("/console/api/handovers?days=30", "Lea")).json()

    assert (shown["channels"][0]["name"], figures["given"]) == ("My pages", 0)
    assert (await front.get("/console/api/handovers", "Ada")).status == 403
    assert (await front.post(SETTINGS, {}, "Ada")).status == 403
    assert (await front.get("/console/api/handovers?days=0", "Lea")).status == 400
    assert (await front.post(SETTINGS, {"channels": [{**channel, "matters": ["any"]}]}, "Lea")).status == 400


async def test_whoever_receives_a_customer_elsewhere_finds_them_by_their_number(front: Front) -> None:
    _, _, talk = await front.talk()
    await front.post(GIVE.format(conversation=talk), ABOUT_A_HANDOVER[GIVE], "Ada")

    card = await (await front.get("/console/api/cases/1", "Ben")).json()

    assert (card["number"], card["conversation"], card["summary"]) == (1, talk, "She asks about her order.")
    for who, number in (("Carl", "1"), ("Ben", "2"), ("Ben", "one"), ("Ben", "9" * 30)):
        assert (await front.get(f"/console/api/cases/{number}", who)).status == 404


async def test_a_strangers_customer_is_as_absent(front: Front) -> None:
    _, _, talk = await front.talk()
    given = await front.post(GIVE.format(conversation=talk), ABOUT_A_HANDOVER[GIVE], "Ada")
    handover = (await given.json())["handover"]

    for path, body in ABOUT_A_HANDOVER.items():
        theirs = await front.post(path.format(conversation=talk, handover=handover), body, "Carl")
        absent = await front.post(path.format(conversation="absent", handover="absent"), body, "Carl")
        nobodys = await front.post(path.format(conversation=talk, handover=handover), body)
        assert (theirs.status, absent.status, nobodys.status) == (404, 404, 401)
        assert await theirs.read() == await absent.read()
    for what in SEEN:
        assert (await front.get(f"{TALK}/{what}".format(conversation=talk), "Carl")).status == 404
    assert (await front.get("/console/api/contacts/absent/handovers", "Carl")).status == 404
