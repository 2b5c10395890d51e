"""A template, as decisions see it: its words with their variables, for whom it is, how it is used."""

from floorwalker.kit.linked import Link, Verdict
from floorwalker.templates.model.template import (
    MOST_FILES,
    MOST_TEMPLATES,
    ShortcutTaken,
    Template,
    TemplateId,
    TooManyFiles,
    TooManyTemplates,
    Use,
)
from floorwalker.templates.model.wording import (
    VARIABLES,
    BrokenVariable,
    FallbackMissing,
    NotAShortcut,
    UnknownVariable,
    Variable,
    Wording,
    clean_wording,
    fill,
    links_in,
)

__all__ = [
    "MOST_FILES",
    "MOST_TEMPLATES",
    "VARIABLES",
    "BrokenVariable",
    "FallbackMissing",
    "Link",
    "NotAShortcut",
    "ShortcutTaken",
    "Template",
    "TemplateId",
    "TooManyFiles",
    "TooManyTemplates",
    "UnknownVariable",
    "Use",
    "Variable",
    "Verdict",
    "Wording",
    "clean_wording",
    "fill",
    "links_in",
]
