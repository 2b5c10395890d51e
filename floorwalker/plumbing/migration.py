"""Whether a store's tables have the form that this version of the code expects, and how they come to it."""

from pathlib import Path

from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.open import SQLITE_NAME, connector

_VERSION = "SELECT version_num FROM alembic_version"
# Only who asks the engine's own catalogue may ask for a table that is not there.
_VERSION_TABLE_ON_SQLITE = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
_VERSION_TABLE_ON_POSTGRES = (
    "SELECT name FROM (SELECT to_regclass('alembic_version') AS name) AS it WHERE name IS NOT NULL"
)


def migrate(url: str | None, data: Path) -> None:
    """Apply what is missing. Several processes may call it at once; one works, the others wait."""
    if is_current(url, data):
        return
    from floorwalker.plumbing.upgrade import upgrade  # noqa: PLC0415 - half a second and 20 MB, and few starts need it

    data.mkdir(parents=True, exist_ok=True)
    upgrade(_address(url, data), _scripts())


def is_current(url: str | None, data: Path) -> bool:
    """Tell whether nothing is missing; a store that is not there yet is not made by asking."""
    if url is None and not (data / SQLITE_NAME).exists():
        return False
    connection = connector(url, data)()
    try:
        return _version(connection, _VERSION_TABLE_ON_POSTGRES if url else _VERSION_TABLE_ON_SQLITE) == newest(
            _scripts()
        )
    finally:
        connection.close()


def newest(scripts: Path) -> str:
    """Name the last migration: their files begin with their numbers, and each stands on the one before."""
    return max(path.name for path in (scripts / "versions").glob("[0-9]*.py")).partition("_")[0]


def _version(connection: Connection, version_table: str) -> str | None:
    rows = connection.read(_VERSION, {}) if connection.read(version_table, {}) else []
    return str(rows[0][0]) if rows else None


def _scripts() -> Path:
    package = Path(__file__).parents[1]
    installed = package / "migrations"
    return installed if installed.exists() else package.parent / "migrations"


def _address(url: str | None, data: Path) -> str:
    if url is None:
        return f"sqlite:///{data / SQLITE_NAME}"
    return "postgresql+psycopg://" + url.split("://", 1)[1]
