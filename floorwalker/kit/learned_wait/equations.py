"""Linear equations whose table is symmetric and positive, as those of a regression are."""

from math import sqrt


def solved(lower: list[list[float]], right: list[float]) -> list[float]:
    """Solve by Cholesky's way; of the table only the lower half is given, the diagonal included."""
    half = _half_of(lower)
    down: list[float] = []
    for row, wanted in zip(half, right, strict=True):
        down.append((wanted - _product(row, down)) / row[len(down)])
    found = [0.0] * len(down)
    for i in reversed(range(len(down))):
        found[i] = (down[i] - sum(half[k][i] * found[k] for k in range(i + 1, len(down)))) / half[i][i]
    return found


def _half_of(lower: list[list[float]]) -> list[list[float]]:
    """The lower half that gives the table when multiplied with itself."""
    half: list[list[float]] = []
    for i, given in enumerate(lower):
        row: list[float] = []
        for j in range(i):
            row.append((given[j] - _product(half[j], row)) / half[j][j])
        half.append([*row, sqrt(given[i] - _product(row, row))])
    return half


def _product(one: list[float], other: list[float]) -> float:
    return sum(x * y for x, y in zip(one, other, strict=False))
