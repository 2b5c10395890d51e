"""Why a mail did not arrive, mapped at the border: for now, or for good."""

from floorwalker.kit.text import clean_line
from floorwalker.plumbing.mail.facts import FailedBecause

LONGEST_WORDS = 300


class NotNow(Exception):
    """It may work later: nobody is there, the server is busy, our account is not in order."""

    def __init__(self, words: str, *, may_have_arrived: bool = False) -> None:
        self.words = clean_line(words, longest=LONGEST_WORDS)
        self.may_have_arrived = may_have_arrived
        super().__init__(self.words)


class Refused(Exception):
    """It will never work: no such recipient, or nobody takes what it says or brings."""

    may_have_arrived = False

    def __init__(self, words: str, *, status: int | None = None, because: FailedBecause = "refused") -> None:
        self.words = clean_line(words, longest=LONGEST_WORDS)
        self.status = status
        self.because = because
        super().__init__(self.words)
