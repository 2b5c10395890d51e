"""How long customers are ready to wait, from how long they did wait."""


def mean_patience(total_waiting: float, left: int) -> float | None:
    """The mean patience: the waiting of all, also of those who were answered, over how many left.

    In the unit of the waiting. The likeliest value if patience is exponential; counting only those who left would
    make customers look far less patient than they are. Nothing where nobody left: then it cannot be known.
    """
    return total_waiting / left if left else None
