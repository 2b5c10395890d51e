"""What belongs to the installation as a whole: its secret, made once and shared by all its processes."""

from floorwalker.plumbing.secrets import new_token
from floorwalker.plumbing.work import Work


def secret_of(work: Work) -> str:
    """Give the installation's secret, making it the first time."""
    work.write(
        "INSERT INTO installation (name, value) VALUES ('secret', :value) ON CONFLICT (name) DO NOTHING",
        value=new_token(),
    )
    rows = work.read("SELECT value FROM installation WHERE name = 'secret'")
    return str(rows[0][0])
