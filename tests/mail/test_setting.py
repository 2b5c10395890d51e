"""One URL says who takes our mail; a URL that cannot be meant is refused in plain words that give nothing away."""

import pytest

from floorwalker.app.settings import Settings, caps_from_environment
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.server import MailServer, mail_server

FROM = "from=chat@shoes.example"
SENDER = "chat@shoes.example"


@pytest.mark.parametrize(
    ("url", "server"),
    [
        (f"smtp://mail.internal?{FROM}", MailServer("mail.internal", 25, SENDER)),
        (f"smtp://127.0.0.1:2525/?{FROM}", MailServer("127.0.0.1", 2525, SENDER)),
        (f"smtp://mail.example?starttls=1&{FROM}", MailServer("mail.example", 587, SENDER, starttls=True)),
        (f"smtps://mail.example?{FROM}", MailServer("mail.example", 465, SENDER, is_encrypted=True)),
        (
            f"smtps://ada%40shoes:la%2Fces@mail.example?{FROM}",
            MailServer("mail.example", 465, SENDER, "ada@shoes", "la/ces", is_encrypted=True),
        ),
        (f"smtp://ada:laces@localhost?{FROM}", MailServer("localhost", 25, SENDER, "ada", "laces")),
    ],
)
def test_a_url_names_the_mail_server(url: str, server: MailServer) -> None:
    assert mail_server(url) == server


@pytest.mark.parametrize(
    "url",
    [
        *("mail.example", "http://mail.example", f"smtp://?{FROM}", f"smtp://mail.example/inbox?{FROM}"),
        *(f"smtp://mail.example?tls=1&{FROM}", f"smtp://mail.example?{FROM}#a", "smtp://mail.example"),
        *("smtp://mail.example?from=shoes", f"smtp://mail.example?starttls=yes&{FROM}"),
        *(f"smtps://mail.example?starttls=1&{FROM}", f"smtp://ada@localhost?{FROM}"),
        *(f"smtp://ada:laces@mail.example?{FROM}", f"smtp://mail.example:many?{FROM}"),
    ],
)
def test_a_url_that_cannot_be_meant_is_refused_without_repeating_the_password(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as refused:
        mail_server(url)

    assert "laces" not in str(refused.value)


def test_a_mail_server_shows_its_password_to_nobody() -> None:
    server = mail_server(f"smtps://ada:laces@mail.example?{FROM}")

    assert "laces" not in f"{server} {server!r}"


def test_the_environment_gives_password_and_caps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOORWALKER_MAIL_PASSWORD", "laces")
    monkeypatch.setenv("FLOORWALKER_MAILS_PER_HOUR", "50")
    monkeypatch.setenv("FLOORWALKER_MAILS_PER_HOUR_TO_ONE", "3")

    server = Settings(mail=f"smtps://ada@mail.example?{FROM}").mail_server()

    assert server is not None
    assert (server.password, caps_from_environment()) == ("laces", Caps(50, 3))


def test_no_mails_at_all_is_no_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOORWALKER_MAILS_PER_HOUR_TO_ONE", "0")

    with pytest.raises(ValueError, match="at least 1"):
        caps_from_environment()


def test_without_the_setting_there_is_no_mail_server() -> None:
    assert Settings().mail_server() is None
