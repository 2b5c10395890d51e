"""Sealed so that only one browser can read it, and signed so that its push service knows who knocks."""

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key
from joserfc import jwt
from joserfc.jwk import ECKey

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.push.envelope import point_of, seal
from floorwalker.plumbing.push.keys import browser_auth, browser_key, bytes_of, own_key, proof, public_text, text_of
from floorwalker.plumbing.push.known_origins import service_of
from tests.push.browser import Browser

# RFC 8291, appendix A.
WORDS = b"When I grow up, I want to be a watermelon"
OURS = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
THEIRS = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
THEIR_POINT = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH, SALT = "BTBZMqHH6r4Tts7J_aSIgg", "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)
NOW = Instant(1_772_434_800_000)
SERVICE = "https://fcm.googleapis.com"


def key_from(text: str) -> Browser:
    scalar = int.from_bytes(bytes_of(text), "big")
    return Browser(derive_private_key(scalar, SECP256R1()), bytes_of(AUTH))


def test_the_published_example_is_sealed_byte_for_byte() -> None:
    ours = key_from(OURS).key

    sealed = seal(WORDS, browser_key(THEIR_POINT), browser_auth(AUTH), ours=ours, salt=bytes_of(SALT))

    assert text_of(sealed) == SEALED
    assert key_from(THEIRS).opens(sealed) == WORDS


def test_what_is_sealed_for_one_browser_no_other_opens_and_no_two_are_alike() -> None:
    meant, other = Browser(), Browser()
    given = meant.address()

    first, second = (seal(WORDS, browser_key(given.key), browser_auth(given.auth)) for _ in range(2))

    assert first != second
    assert meant.opens(first) == meant.opens(second) == WORDS
    with pytest.raises(InvalidTag):
        other.opens(first)
    with pytest.raises(InvalidTag):
        meant.opens(first[:-1] + bytes([first[-1] ^ 1]))


def test_the_proof_is_a_token_that_a_push_service_verifies_with_the_key_beside_it() -> None:
    key = own_key("the installation's secret")

    scheme, _, rest = proof(key, SERVICE, "https://shoes.example", NOW).partition(" ")

    token, public = (part.split("=", 1)[1] for part in rest.split(", "))
    point = bytes_of(public)
    coordinates = {"x": text_of(point[1:33]), "y": text_of(point[33:])}
    read = jwt.decode(token, ECKey.import_key({"kty": "EC", "crv": "P-256", **coordinates}), algorithms=["ES256"])
    assert (scheme, public) == ("vapid", public_text(key))
    assert read.header["alg"] == "ES256"
    # RFC 8292: at most a day.
    assert 0 < read.claims["exp"] - NOW // 1_000 <= 24 * 3_600
    assert (read.claims["aud"], read.claims["sub"]) == (SERVICE, "https://shoes.example")


def test_all_processes_of_an_installation_have_one_key_and_another_has_another() -> None:
    one, again, other = own_key("one"), own_key("one"), own_key("other")

    assert point_of(one.public_key()) == point_of(again.public_key())
    assert point_of(one.public_key()) != point_of(other.public_key())


@pytest.mark.parametrize("text", ["", "AAAA", "ä", "B" * 87, THEIR_POINT[:-4], "!" * 87])
def test_what_is_no_key_of_a_browser_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each says it in its own words
        browser_key(text)
    with pytest.raises(ValueError):  # noqa: PT011
        browser_auth(text)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/QAbc",
        "https://wns2-par02p.notify.windows.com/w/?token=abc",
    ],
)
def test_push_services_of_known_browsers_are_gone_to(endpoint: str) -> None:
    assert service_of(endpoint) == "/".join(endpoint.split("/")[:3])


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/abc",
        "https://evil.example/fcm.googleapis.com",
        "https://user@fcm.googleapis.com/abc",
        "https://push.apple.com.evil.example/abc",
        "https://evilpush.apple.com.example/abc",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/abc",
        "https://127.0.0.1/abc",
        "file:///etc/passwd",
        "",
    ],
)
def test_nowhere_else_is_gone_to(endpoint: str) -> None:
    assert service_of(endpoint) is None


def test_an_operator_may_allow_one_more() -> None:
    assert service_of("http://127.0.0.1:9009/ada", {"http://127.0.0.1:9009"}) == "http://127.0.0.1:9009"
    assert service_of("http://127.0.0.1:9010/ada", {"http://127.0.0.1:9009"}) is None
