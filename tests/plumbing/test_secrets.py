"""Tokens, signatures and passwords: enough to recognise somebody, nothing to pose as them."""

from floorwalker.plumbing import passwords, secrets
from floorwalker.plumbing.installation import secret_of
from tests.cast import PASSWORD, Cast, password_digest


def test_tokens_are_long_and_never_the_same() -> None:
    tokens = {secrets.new_token() for _ in range(1_000)}

    assert len(tokens) == 1_000
    assert min(map(len, tokens)) >= 43


def test_a_signature_holds_for_its_text_and_its_secret_only() -> None:
    signature = secrets.sign("secret", "text")

    assert secrets.is_signed("secret", "text", signature)
    assert not secrets.is_signed("secret", "text!", signature)
    assert not secrets.is_signed("another", "text", signature)


def test_what_is_no_signature_at_all_is_just_wrong() -> None:
    for nonsense in ("", "ä" * 64, "\ud800", "0"):
        assert not secrets.is_signed("secret", "text", nonsense)


def test_a_password_is_recognised_and_not_stored() -> None:
    assert passwords.is_right(password_digest(), PASSWORD)
    assert not passwords.is_right(password_digest(), PASSWORD.upper())
    assert PASSWORD not in password_digest()


def test_a_broken_digest_opens_to_nobody() -> None:
    assert not passwords.is_right("another digest", "another digest")


def test_an_installation_has_one_secret(cast: Cast) -> None:
    first = cast.do(secret_of, cast.house)

    assert cast.do(secret_of, cast.house) == first
