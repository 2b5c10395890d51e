"""Which mail server takes our mail, as the setting says it: `smtp://user:pass@host:587?starttls=1&from=a@b.example`."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.plumbing.mail.mailbox import clean_address, domain_of

PORTS = {"smtp": 25, "smtps": 465}
SUBMISSION_PORT = 587
OWN_MACHINE = {"localhost", "127.0.0.1", "::1"}
FORM = "A mail URL looks like smtp://user@host:587?starttls=1&from=chat@shop.example"


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server, how we prove who we are, and the address that our mails come from."""

    host: str
    port: int
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    is_encrypted: bool = False
    """From the first byte on, as opposed to `starttls`, which begins in clear and insists on changing over."""
    starttls: bool = False

    @property
    def domain(self) -> str:
        """What our mails' names end with, and who we say we are."""
        return domain_of(self.sender)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def mail_server(url: str, password: str | None = None) -> MailServer:
    """Read the setting; what cannot be understood is a `ValueError` in plain words that repeats no password."""
    parts = urlsplit(url)
    choices = dict(parse_qsl(parts.query, keep_blank_values=True))
    sender, starttls = choices.pop("from", None), choices.pop("starttls", "0")
    if parts.scheme not in PORTS or not parts.hostname or choices or parts.fragment or parts.path.strip("/"):
        raise ValueError(f"{FORM}, and this one does not.")
    if sender is None:
        raise ValueError("A mail URL says where mails come from: from=chat@shop.example is missing.")
    if starttls not in ("0", "1"):
        raise ValueError("starttls in a mail URL is 1 or 0.")
    server = MailServer(
        host=parts.hostname,
        port=_port(parts.port, parts.scheme, starttls),
        sender=_sender(sender),
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else password,
        is_encrypted=parts.scheme == "smtps",
        starttls=starttls == "1",
    )
    _refuse_half_a_sign_in(server)
    return server


def _port(port: int | None, scheme: str, starttls: str) -> int:
    return port or (SUBMISSION_PORT if starttls == "1" else PORTS[scheme])


def _sender(text: str) -> str:
    try:
        return clean_address(text)
    except FloorwalkerError as refused:
        raise ValueError(f"The address that mails come from is none: {refused}") from refused


def _refuse_half_a_sign_in(server: MailServer) -> None:
    if server.is_encrypted and server.starttls:
        raise ValueError("smtps:// is encrypted from the beginning; starttls=1 belongs to smtp://.")
    if server.user is None:
        return
    if server.password is None:
        raise ValueError("There is no password for the mail server. Give it in FLOORWALKER_MAIL_PASSWORD.")
    if not (server.is_encrypted or server.starttls or server.host in OWN_MACHINE):
        raise ValueError("The password would go to the mail server in clear. Add starttls=1, or say smtps://.")
