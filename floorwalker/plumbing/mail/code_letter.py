"""The mail with a code: nothing stands in it that anybody typed, so whoever did not ask has learned six digits."""

from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.texts import say


def code_letter(address: str, code: str, shop: str, language: str, *, words: str) -> Draft:
    """Write it; `words` names the texts that say what the code is for."""
    return Draft(
        to=Mailbox(address),
        subject=say(f"{words}_subject", language, shop=shop),
        text=say(words, language, shop=shop, code=code),
        sender_name=shop,
    )
