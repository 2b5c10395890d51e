"""Bring a store's tables to the form that this version of the code expects."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from floorwalker.plumbing.database.open import SQLITE_NAME

# Any number; all processes of an installation must agree on it.
_ONE_AT_A_TIME = 7_307_105


def migrate(url: str | None, data: Path) -> None:
    """Apply what is missing. Several processes may call it at once; one works, the others wait."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    data.mkdir(parents=True, exist_ok=True)
    engine = create_engine(_address(url, data), poolclass=NullPool)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        config = _config()
        config.attributes["connection"] = connection
        if _version(connection) != ScriptDirectory.from_config(config).get_current_head():
            command.upgrade(config, "head")
    engine.dispose()


def is_current(url: str | None, data: Path) -> bool:
    """Tell whether nothing is missing."""
    engine = create_engine(_address(url, data), poolclass=NullPool)
    with engine.connect() as connection:
        version = _version(connection)
    engine.dispose()
    return version == ScriptDirectory.from_config(_config()).get_current_head()


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_scripts()))
    return config


def _scripts() -> Path:
    package = Path(__file__).parents[1]
    installed = package / "migrations"
    return installed if installed.exists() else package.parent / "migrations"


def _address(url: str | None, data: Path) -> str:
    if url is None:
        return f"sqlite:///{data / SQLITE_NAME}"
    return "postgresql+psycopg://" + url.split("://", 1)[1]
