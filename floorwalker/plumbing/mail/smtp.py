"""Handing a letter over to a mail server, and telling *not now* from *never*."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiosmtplib

from floorwalker.plumbing.mail.failures import NotNow, Refused
from floorwalker.plumbing.mail.server import MailServer

STEP_SECONDS = 20
PERMANENT = 500


async def hand_over(server: MailServer, recipient: str, letter: bytes) -> None:
    """Return when the server has taken it; raise `NotNow` or `Refused` in the server's own words."""
    async with _mapped(), _talking_to(server) as line:
        await line.sendmail(server.sender, recipient, letter)


async def greet(server: MailServer) -> None:
    """Sign in and leave again, to see that it can be done; raise `NotNow` if not."""
    async with _mapped(), _talking_to(server) as line:
        await line.noop()


@asynccontextmanager
async def _talking_to(server: MailServer) -> AsyncIterator[aiosmtplib.SMTP]:
    line = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_tls=server.is_encrypted,
        start_tls=server.starttls,
        timeout=STEP_SECONDS,
        local_hostname=server.domain,  # looking our own name up could take the loop's time
    )
    async with line:
        yield line


@asynccontextmanager
async def _mapped() -> AsyncIterator[None]:
    try:
        yield
    except (aiosmtplib.SMTPException, OSError) as error:
        raise _failure(error) from error


def _failure(error: Exception) -> NotNow | Refused:
    """Only what is said of this recipient or this letter is for good; all else somebody may set right."""
    why: NotNow | Refused = NotNow(str(error))
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[refused, *_]):
            why = _verdict(refused.code, refused.message)
        case aiosmtplib.SMTPDataError() | aiosmtplib.SMTPResponseException(code=552):
            why = _verdict(error.code, error.message)
        case aiosmtplib.SMTPResponseException():
            why = NotNow(f"{error.code} {error.message}")
        case aiosmtplib.SMTPConnectError():
            why = NotNow(f"No connection: {error}")
        case OSError():  # also those of the library that mean a lost line or a silent server
            # It may have broken after the last full stop: perhaps the letter was taken.
            why = NotNow(f"The line broke: {error}", may_have_arrived=True)
    return why


def _verdict(code: int, words: str) -> NotNow | Refused:
    said = f"{code} {words}"
    return Refused(said, status=code) if code >= PERMANENT else NotNow(said)
