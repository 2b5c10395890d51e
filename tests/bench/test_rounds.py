"""Contestants take turns, and ratios are taken within a round."""

from bench.rounds import Rounds, alternate


def test_who_goes_first_changes_from_round_to_round() -> None:
    went: list[str] = []

    def run(name: str) -> dict[str, float]:
        went.append(name)
        return {"messages_per_s": float(len(went))}

    alternate({"floor": lambda: run("floor"), "ours": lambda: run("ours")}, rounds=3)

    assert went == ["floor", "ours", "ours", "floor", "floor", "ours"]


def test_a_ratio_is_the_median_of_the_rounds_and_not_the_ratio_of_medians() -> None:
    rounds = Rounds(
        {
            "floor": [{"rate": 10.0}, {"rate": 100.0}, {"rate": 40.0}],
            "ours": [{"rate": 5.0}, {"rate": 40.0}, {"rate": 4.0}],
        }
    )

    assert rounds.ratio("ours", "floor", "rate") == 0.4
    assert rounds.median("ours", "rate") == 5.0


def test_losses_of_all_rounds_add_up() -> None:
    rounds = Rounds({"ours": [{"lost": 0.0}, {"lost": 2.0}, {"lost": 0.0}]})

    assert rounds.total("ours", "lost") == 2.0
