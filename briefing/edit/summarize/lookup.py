"""What is known of terms -> the same by the terms' numbers: each is looked up once, not in each article."""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Numbers


class Lookup:
    """Remembers what it found, as long as it is asked for one growing vocabulary. Threads may share it."""

    def __init__(self, known: Mapping[str, float], other: float) -> None:
        self._known, self._other = known, other
        self._last: tuple[Sequence[str], Numbers] = (), np.zeros(0)

    def of(self, vocabulary: Sequence[str]) -> Numbers:
        """What is known of each term of the vocabulary, by its number; `other` where nothing is."""
        asked, found = self._last
        if asked is not vocabulary:
            found = np.zeros(0)
        if new := vocabulary[len(found) :]:
            found = np.append(found, [self._known.get(term, self._other) for term in new])
            # Both at once: what another thread found in between is found again.
            self._last = vocabulary, found
        return found
