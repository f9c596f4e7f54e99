"""Log odds -> a chance, as what was learned by a logistic regression is read; and back."""

from collections.abc import Mapping
from math import exp, log

# As sure as that is sure; beyond some 700 the exponential of a float overflows.
_SURE = 30.0
_LEAST = 1e-6  # the logarithm of less is no number


def log_odds(weights: Mapping[str, float], measures: Mapping[str, float]) -> float:
    """What the measures make by the weights and their "bias", in log odds; what has none counts nothing."""
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in measures.items())


def likely(odds: float) -> float:
    """Log odds as a chance, 0 to 1."""
    return 1 / (1 + exp(-max(-_SURE, min(_SURE, odds))))


def odds_of(chance: float) -> float:
    """A chance, 0 to 1, as log odds; what is as good as sure has those of one in a million."""
    return log(max(_LEAST, chance) / max(_LEAST, 1 - chance))
