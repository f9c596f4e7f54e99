"""Numbers that are spelt in English -> the numbers. "One" is left out: mostly it counts nothing."""

from collections.abc import Mapping

SPELT: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        start=2,
    )
}
