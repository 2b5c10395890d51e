"""Find SQL statements in Python files, for the rules about who may speak SQL and how."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.plan import parsed

STATEMENT = re.compile(
    r"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|WITH\s+\w+\s.*AS\s*\(|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|UNIQUE))",
    re.IGNORECASE | re.DOTALL,
)
TABLE = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)", re.IGNORECASE)
MADE_TABLE = re.compile(r"CREATE TABLE (\w+) \((.*?)\);", re.DOTALL)


def statements(path: Path) -> Iterator[str]:
    """Yield every text of a file that reads as a SQL statement; names of columns are filled in."""
    module = parsed(path)
    named = dict(named_texts(module))
    docstrings = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    inner = {id(part) for node in ast.walk(module) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(module):
        text = spoken(node, named)
        if STATEMENT.match(text) and id(node) not in docstrings | inner:
            yield text


def named_texts(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the module's own names for texts, such as its columns."""
    for node in module.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, spoken(node.value, {})


def spoken(node: ast.AST, named: dict[str, str]) -> str:
    """Give the text of a literal, and nothing for what is none."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.Name(id=name)):
            return named.get(name, "")
        case ast.JoinedStr(values=parts):
            return "".join(spoken(part, named) for part in parts)
    return ""


def tables(statement: str) -> set[str]:
    """Name the tables that a statement reads or writes."""
    return set(TABLE.findall(statement))


def shared_tables(house: Path) -> set[str]:
    """Name the tables that belong to no single site: those that migrations make without `site_id`."""
    made = (found for path in house.glob("migrations/**/*.py") for found in MADE_TABLE.findall(path.read_text()))
    return {name for name, columns in made if "site_id" not in columns}
