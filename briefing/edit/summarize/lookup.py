"""What is known of terms -> the same by the terms' numbers: each is looked up once, not in each article."""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Numbers


class Lookup:
    """Remembers what it found, as long as it is asked for one growing vocabulary."""

    def __init__(self, known: Mapping[str, float], other: float) -> None:
        self._known, self._other = known, other
        self._vocabulary: Sequence[str] = ()
        self._found: Numbers = np.zeros(0)

    def of(self, vocabulary: Sequence[str]) -> Numbers:
        """What is known of each term of the vocabulary, by its number; `other` where nothing is."""
        if self._vocabulary is not vocabulary:
            self._vocabulary, self._found = vocabulary, np.zeros(0)
        if new := vocabulary[len(self._found) :]:
            self._found = np.append(self._found, [self._known.get(term, self._other) for term in new])
        return self._found
