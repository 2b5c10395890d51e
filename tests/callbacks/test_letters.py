"""What is promised by mail, in the words of whoever asked."""

import pytest

from floorwalker.kit.actors import Actor
from floorwalker.visitors.actions import arrive
from tests.callbacks.night import Night, by_mail


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("en", "answers it by mail to this address, at the latest Tuesday, 3 March 2026 at 10:00 (Europe/Helsinki)."),
        ("sv-FI", "svarar via e-post till den här adressen, senast tisdag 3 mars 2026 kl. 10:00 (Europe/Helsinki)."),
        ("fi", "viimeistään tiistai 3. maaliskuuta 2026 klo 10.00 (Europe/Helsinki)."),
        ("nl-BE", "per e-mail op dit adres, uiterlijk dinsdag 3 maart 2026 om 10:00 (Europe/Helsinki)."),
        ("da", "svarer dig på e-mail til denne adresse, senest tirsdag den 3. marts 2026 kl. 10.00 (Europe/Helsinki)."),
        ("no", "svarer deg på e-post til denne adressen, senest tirsdag 3. mars 2026 kl. 10:00 (Europe/Helsinki)."),
        ("de-AT", "an diese Adresse, spätestens am Dienstag, 3. März 2026, um 10:00 Uhr (Europe/Helsinki)."),
    ],
)
def test_a_promise_is_mailed_in_the_language_of_the_page(night: Night, language: str, promise: str) -> None:
    shop = night.cast.shoe_shop.id
    newcomer = night.cast.do(arrive, Actor(shop, "visitor", "newcomer"), language).visitor

    night.ask(by_mail(), Actor(shop, "visitor", newcomer.id))

    [(_, _, text)] = night.mails()
    assert promise in text
