"""The line to the mail server: signed in, encrypted by a certificate that holds, or not used at all."""

import ssl
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.views import waiting
from tests.mail.far_post import HERE, FarPost
from tests.mail.station import Station, open_station

A_DAY = timedelta(days=1)
Reopen = Callable[[str], Station]


@pytest.fixture
async def reopened(station: Station, tmp_path: Path) -> AsyncIterator[Reopen]:
    """Give what opens one more process with another setting."""
    opened: list[Station] = []

    def reopen(url: str) -> Station:
        opened.append(open_station(None, tmp_path, station.clock, station.people, url, Caps()))
        return opened[-1]

    yield reopen
    for one in opened:
        await one.close()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Give a certificate with its key that nobody has heard of."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.example")])
    now = datetime.fromtimestamp(Path(__file__).stat().st_atime, UTC)
    unsigned = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    unsigned = unsigned.not_valid_before(now - A_DAY).not_valid_after(now + 3650 * A_DAY)
    unsigned = unsigned.add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HERE))]), critical=False)
    signed = unsigned.sign(key, hashes.SHA256())
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    place = tmp_path / "certificate.pem"
    place.write_bytes(key.private_bytes(*form) + signed.public_bytes(serialization.Encoding.PEM))
    return place


def knows_ada(*given: object) -> AuthResult:
    """Let Ada in, and leave it to the server to say no to others."""
    return AuthResult(success=given[-1] == LoginPassword(b"ada", b"laces"), handled=False)


async def test_a_wrong_password_is_ours_to_mend_and_the_mail_waits(reopened: Reopen, far_post: FarPost) -> None:
    far_post.close()
    far_post.open(authenticator=knows_ada, auth_require_tls=False)
    wrong = reopened(far_post.url.replace("//", "//ada:boots@"))
    await wrong.queue("Your boots")
    await wrong.send()
    assert str((await wrong.database.look(waiting)).server_words).startswith("535 ")

    await reopened(far_post.url.replace("//", "//ada:laces@")).send(after=60)

    assert far_post.subjects() == ["Your boots"]


async def test_a_certificate_that_nobody_knows_gets_no_mail(
    reopened: Reopen, far_post: FarPost, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far_post.close()
    guarded = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    guarded.load_cert_chain(certificate)
    far_post.open(tls_context=guarded, require_starttls=True)
    station = reopened(f"{far_post.url}&starttls=1")
    await station.queue("Your boots")
    await station.send()
    assert far_post.letters == []
    assert "CERTIFICATE_VERIFY_FAILED" in str((await station.database.look(waiting)).server_words)

    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    await station.send(after=60)

    assert far_post.subjects() == ["Your boots"]


async def test_a_server_that_cannot_encrypt_gets_no_mail_where_we_insist(reopened: Reopen, far_post: FarPost) -> None:
    station = reopened(f"{far_post.url}&starttls=1")
    await station.queue("Your boots")

    await station.send()

    assert far_post.letters == []
    assert (await station.database.look(waiting)).mails == 1
