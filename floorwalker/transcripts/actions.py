"""Giving a customer what was said: by mail to an address that is proven theirs, or as a file."""

from floorwalker.conversations.actions.keeping import hold
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import new_id
from floorwalker.kit.mailed_code import CODE_LASTS_MS, code_digest, code_of, is_right_code
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.mail.code_letter import code_letter
from floorwalker.plumbing.mail.draft import LONGEST_TEXT, Draft
from floorwalker.plumbing.mail.mailbox import Mailbox, clean_address
from floorwalker.plumbing.mail.queue import queue_mail
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site
from floorwalker.transcripts import store
from floorwalker.transcripts.facts import AddressClaimed, AddressProven, TranscriptGiven
from floorwalker.transcripts.model import (
    DAY_MS,
    MOST_CODES_OF_ONE,
    MOST_CODES_TO_ONE,
    MOST_SENT_OF_ONE,
    PROVEN_FOR_MS,
    AddressClaim,
    Outcome,
    TooManyTranscripts,
    Transcript,
    TranscriptId,
    TranscriptTooLong,
    Way,
)
from floorwalker.transcripts.views import own, transcript_of
from floorwalker.transcripts.writing.as_html import as_html
from floorwalker.transcripts.writing.as_text import as_text
from floorwalker.visitors.views import card


def ask_transcript(work: Work, conversation: str, address: str, zone: str = "") -> Outcome:
    """Mail a customer what was said, at once if the address is proven theirs; else a code goes there first."""
    talk, to = _own(work, conversation), clean_address(address)
    if store.is_proven(work, talk.site_id, talk.visitor_id, to, Instant(work.now - PROVEN_FOR_MS)):
        _mail(work, talk, to, zone)
        return "sent"
    _refuse_too_many_codes(work, talk, to)
    code = code_of(work.salt())
    claim_id = TranscriptId(new_id())
    digest = code_digest(claim_id, code)
    claim = AddressClaim(claim_id, talk.site_id, talk.id, talk.visitor_id, to, digest, work.now)
    store.add_claim(work, claim)
    tell(work, claim.id, AddressClaimed(talk.id, talk.visitor_id), concerns=talk.concerns)
    _mail_code(work, claim, code)
    return "code_sent"


def prove_address(work: Work, conversation: str, code: str, zone: str = "") -> Outcome:
    """Take the code that arrived there, and mail what was said. A wrong one is counted; after five it is over."""
    talk = _own(work, conversation)
    claim = store.latest_claim(work, talk.site_id, talk.visitor_id, talk.id)
    if claim is None or claim.is_over(work.now):
        return "code_over"
    if not is_right_code(claim.id, code, claim.code_digest):
        store.count_try(work, claim)
        return "wrong_code"
    store.prove(work, claim)
    tell(work, claim.id, AddressProven(talk.id), concerns=talk.concerns)
    _mail(work, talk, claim.address, zone)
    return "sent"


def note_download(work: Work, conversation: str, way: Way, lines: int) -> None:
    """Keep that a customer has downloaded what was said."""
    talk = hold(work, conversation)
    own(work, work.actor, talk.id)
    _give(work, talk, way, lines)


def _own(work: Work, conversation: str) -> Conversation:
    """The customer's own conversation, held; and the shop's claims with it, so that two do not count the same."""
    talk = hold(work, conversation)
    own(work, work.actor, talk.id)
    store.hold_claims(work, talk.site_id)
    return talk


def _refuse_too_many_codes(work: Work, talk: Conversation, address: str) -> None:
    since = Instant(work.now - DAY_MS)
    if store.codes_to(work, talk.site_id, address, since) >= MOST_CODES_TO_ONE:
        raise TooManyTranscripts
    if store.codes_of(work, talk.site_id, talk.visitor_id, since) >= MOST_CODES_OF_ONE:
        raise TooManyTranscripts


def _mail_code(work: Work, claim: AddressClaim, code: str) -> None:
    shop = site(work, claim.site_id).name
    language = card(work, claim.site_id, claim.visitor_id).language
    draft = code_letter(claim.address, code, shop, language, words="transcript.mail.code")
    about, key = claim.conversation_id, f"{claim.id}:code"
    queue_mail(work, draft, purpose="transcript_code", about_id=about, key=key, good_for_ms=CODE_LASTS_MS)


def _mail(work: Work, talk: Conversation, address: str, zone: str) -> None:
    since = Instant(work.now - DAY_MS)
    if store.mailed_of(work, talk.site_id, talk.visitor_id, since) >= MOST_SENT_OF_ONE:
        raise TooManyTranscripts
    transcript = transcript_of(work, work.actor, talk.id, zone)
    given_id = _give(work, talk, "mail", len(transcript.lines))
    draft = _letter(transcript, address)
    queue_mail(work, draft, purpose="transcript", about_id=talk.id, key=f"{given_id}:transcript")


def _letter(transcript: Transcript, address: str) -> Draft:
    text, html = as_text(transcript), as_html(transcript)
    if max(len(text), len(html)) > LONGEST_TEXT:
        raise TranscriptTooLong
    mailbox = Mailbox(transcript.mailbox, transcript.shop) if transcript.mailbox else None
    subject = say("transcript.title", transcript.language, shop=transcript.shop)
    return Draft(Mailbox(address), subject, text, transcript.shop, reply_to=mailbox, html=html)


def _give(work: Work, talk: Conversation, way: Way, lines: int) -> TranscriptId:
    given_id = TranscriptId(new_id())
    store.add_given(work, talk.site_id, given_id, talk.id, talk.visitor_id, way)
    tell(work, given_id, TranscriptGiven(talk.id, way, lines), concerns=talk.concerns)
    return given_id
