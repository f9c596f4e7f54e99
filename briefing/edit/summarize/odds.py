"""Log odds -> a chance, as what was learned by a logistic regression is read."""

from math import exp

# As sure as that is sure; beyond some 700 the exponential of a float overflows.
_SURE = 30.0


def likely(odds: float) -> float:
    """Log odds as a chance, 0 to 1."""
    return 1 / (1 + exp(-max(-_SURE, min(_SURE, odds))))
