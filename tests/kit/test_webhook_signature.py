"""Word from a shop's server is believed where id, time and every byte of it were signed with a live secret."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit import webhook_signature
from floorwalker.kit.clock import Instant
from floorwalker.kit.webhook_signature import (
    SignedHead,
    WebhookForged,
    WebhookOutOfTime,
    WebhookUnsigned,
    require_signed,
    secret_from,
    signature_of,
)

NOW_SECONDS = 1_767_225_600
NOW = Instant(NOW_SECONDS * 1_000)
OLD, NEW = secret_from("0a" * 32), secret_from("0b" * 32)
BODY = b'{"type":"product.changed"}'


def signed(*secrets: str, at: int = NOW_SECONDS, body: bytes = BODY, id: str = "msg_1") -> SignedHead:  # noqa: A002
    return SignedHead(id, str(at), " ".join(signature_of(id, at, body, secret) for secret in secrets))


def test_the_example_that_others_publish_is_signed_alike() -> None:
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'

    made = signature_of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body, secret)

    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_example_in_the_docstring_holds() -> None:
    assert doctest.testmod(webhook_signature).failed == 0


def test_what_was_signed_with_a_live_secret_is_believed() -> None:
    assert require_signed(signed(NEW), BODY, [OLD, NEW], NOW) == "msg_1"


def test_while_a_secret_is_changed_either_of_two_signatures_will_do() -> None:
    assert require_signed(signed(OLD, NEW), BODY, [NEW], NOW) == "msg_1"


def test_a_signature_of_another_version_is_in_nobodys_way() -> None:
    head = signed(NEW)

    assert require_signed(SignedHead(head.id, head.timestamp, f"v1a,AAAA {head.signature}"), BODY, [NEW], NOW)


@pytest.mark.parametrize("secrets", [(), (OLD,)])
def test_what_was_signed_with_no_live_secret_is_refused(secrets: tuple[str, ...]) -> None:
    with pytest.raises(WebhookForged):
        require_signed(signed(NEW), BODY, secrets, NOW)


def test_a_changed_byte_id_or_time_is_refused() -> None:
    head = signed(NEW)

    for forged, body in [
        (head, BODY + b" "),
        (SignedHead("msg_2", head.timestamp, head.signature), BODY),
        (SignedHead(head.id, str(NOW_SECONDS + 1), head.signature), BODY),
    ]:
        with pytest.raises(WebhookForged):
            require_signed(forged, body, [NEW], NOW)


@pytest.mark.parametrize("seconds", [-301, 301, -NOW_SECONDS])
def test_what_is_brought_out_of_its_time_is_refused(seconds: int) -> None:
    with pytest.raises(WebhookOutOfTime):
        require_signed(signed(NEW, at=NOW_SECONDS + seconds), BODY, [NEW], NOW)


@pytest.mark.parametrize("seconds", [-300, 0, 300])
def test_clocks_may_differ_by_five_minutes(seconds: int) -> None:
    assert require_signed(signed(NEW, at=NOW_SECONDS + seconds), BODY, [NEW], NOW)


def test_of_the_time_nothing_is_said_to_who_has_no_secret() -> None:
    with pytest.raises(WebhookForged):
        require_signed(signed(OLD, at=NOW_SECONDS - 9_999), BODY, [NEW], NOW)


@pytest.mark.parametrize(
    ("id_", "timestamp", "signature"),
    [
        ("", "1", "v1,AA"),
        ("msg.1", "1", "v1,AA"),
        ("m" * 256, "1", "v1,AA"),
        ("mäg", "1", "v1,AA"),
        ("msg", "", "v1,AA"),
        ("msg", "-1", "v1,AA"),
        ("msg", "1.5", "v1,AA"),
        ("msg", "٣", "v1,AA"),
        ("msg", "12345678901", "v1,AA"),
        ("msg", "1", ""),
        ("msg", "1", "AAAA"),
        ("msg", "1", "v2,AAAA"),
    ],
)
def test_what_is_not_of_the_scheme_is_refused(id_: str, timestamp: str, signature: str) -> None:
    with pytest.raises(WebhookUnsigned):
        require_signed(SignedHead(id_, timestamp, signature), BODY, [NEW], NOW)


@given(id_=st.text(), timestamp=st.text(), signature=st.text(), body=st.binary())
def test_whatever_comes_unsigned_is_refused(id_: str, timestamp: str, signature: str, body: bytes) -> None:
    with pytest.raises((WebhookUnsigned, WebhookForged)):
        require_signed(SignedHead(id_, timestamp, f"v1,{signature}"), body, [NEW], NOW)
