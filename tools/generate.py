"""Write what is made from the code and never by hand: wire types, and the pages on the wire and the facts.

`python -m tools.generate` writes; with `--check` it only tells which files are stale, and exits 1 if any is.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from tools import facts_page, wire_page, wire_types

ROOT = Path(__file__).parent.parent
MADE: dict[str, Callable[[], str]] = {
    "web/wire/types.ts": wire_types.typescript,
    "docs/PROTOCOL.md": wire_page.markdown,
    "docs/FACTS.md": facts_page.markdown,
}


def main(arguments: list[str]) -> int:
    """Write every stale file, or only name it."""
    stale = {ROOT / name: text for name, make in MADE.items() if not is_fresh(ROOT / name, text := make())}
    for path, text in stale.items():
        if "--check" in arguments:
            sys.stderr.write(f"{path.relative_to(ROOT)} is stale: run python -m tools.generate\n")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


def is_fresh(path: Path, text: str) -> bool:
    """Tell whether a file already says exactly this."""
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
