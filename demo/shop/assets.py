"""The shop's pictures, styles and scripts, held in memory under an address that changes when they do."""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")


@dataclass(frozen=True, slots=True)
class Assets:
    """Every static file by its address, for instance `/assets/1f0c…/art/hero.svg`."""

    base: str
    files: dict[str, bytes]

    def address(self, name: str) -> str:
        """Where a page finds the file; raises `KeyError` for one that is not there."""
        address = f"{self.base}/{name}"
        self.files[address]
        return address


def read_assets() -> Assets:
    """Read the static folder once; the style sheets become one file, in the order of their names."""
    found = {path.relative_to(STATIC).as_posix(): path.read_bytes() for path in sorted(STATIC.rglob("*.*"))}
    sheets = [name for name in found if name.endswith(".css")]
    found["shop.css"] = b"\n".join(found.pop(name) for name in sheets)
    digest = hashlib.sha256(b"".join(name.encode() + body for name, body in found.items())).hexdigest()[:12]
    base = f"/assets/{digest}"
    return Assets(base, {f"{base}/{name}": body for name, body in found.items()})


def content_type(address: str) -> str:
    """The media type that a file's ending promises."""
    return mimetypes.guess_type(address)[0] or "application/octet-stream"
