"""What a language is called, however a page or a browser writes it."""

import pytest

from floorwalker.kit.language_tags import base_language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("sv", "sv"),
        ("sv-FI", "sv"),
        ("de-AT", "de"),
        ("nl-BE", "nl"),
        ("NL_be", "nl"),
        ("no", "nb"),
        ("no-NO", "nb"),
        ("nb-NO", "nb"),
        ("nn", "nb"),
        ("nn-NO", "nb"),
        ("", ""),
        ("non", "non"),
    ],
)
def test_a_language_is_known_by_its_first_part_and_norwegian_by_any_of_its_names(tag: str, language: str) -> None:
    assert base_language(tag) == language
