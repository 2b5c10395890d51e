"""A real mail server at the far end, which takes letters or says what a test has it say."""

import email
import threading
from collections import deque
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from bench.ports import quiet_port

HERE = "127.0.0.1"
Answer = str | threading.Event


class FarPost:
    """Letters that arrived, and what is answered next: to a recipient, and to a letter."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.of_recipients: deque[str] = deque()
        self.of_letters: deque[Answer] = deque()
        self.port = quiet_port()
        self._open: Controller | None = None

    @property
    def url(self) -> str:
        """Name this server as the setting does."""
        return f"smtp://{HERE}:{self.port}?from=chat@shoes.example"

    def subjects(self) -> list[str]:
        """Tell what arrived."""
        return [str(one["Subject"]) for one in self.letters]

    def open(self, **manners: Any) -> None:
        """Begin to listen; aiosmtpd knows the manners."""
        self._open = Controller(self, hostname=HERE, port=self.port, **manners)
        self._open.start()

    def close(self) -> None:
        """Stop listening; harmless when it does not."""
        if self._open is not None:
            self._open.stop()
            self._open = None

    async def handle_RCPT(  # noqa: N802 - so says aiosmtpd
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient, or answer as told."""
        del server, session, options
        if self.of_recipients:
            return self.of_recipients.popleft()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a letter, or answer as told; an event is waited for before the letter is taken."""
        del session
        answer = self.of_letters.popleft() if self.of_letters else None
        if isinstance(answer, str):
            return answer
        if answer is not None:
            await server.loop.run_in_executor(None, answer.wait)
        assert isinstance(envelope.content, bytes)
        read = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(read, EmailMessage)
        self.letters.append(read)
        return "250 Taken"
