"""Story and the width of its column -> how far down it reaches, in pixels, reckoned from its letters.

A page without a program cannot measure itself. What is reckoned here is within a tenth of what browsers
make of it; as it is wrong in the same way for neighbours, they end near each other all the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from unicodedata import east_asian_width

from ..models import Story
from .filters import outlet

GAP = 56  # between columns

Beneath = Callable[[Story], Sequence[Story]]


@dataclass(frozen=True, slots=True)
class Type:
    """A type of the style sheet: its size, the height of a line, and what its letters take of their size."""

    size: float
    line: float
    letter: float = 0.44  # serif, with the spaces between the words

    def lines(self, text: str, width: float) -> float:
        """How far down a text reaches that is set in it at this width."""
        letters = sum(2.2 if east_asian_width(character) in "WF" else 1 for character in text)
        return self.line * ceil(letters * self.letter * self.size / width + 0.1)


TOP = Type(44, 48, 0.47)
LEAD = Type(27, 30, 0.47)
BRIEF = Type(20, 23, 0.48)
AFFAIR = Type(15.75, 20.5, 0.48)
FIRST_TOP = Type(20, 29)  # the first sentence of the page
FIRST = Type(18, 26.3)  # and of another lead
TEXT = Type(17, 25.5)
STEP = Type(13, 18, 0.5)  # of a lead's time line
SMALL_STEP = Type(12, 17, 0.5)  # and of a short story's
BOX = Type(15.75, 21.3)
COVERAGE = 32  # the line on who tells it, with the space above


@dataclass(frozen=True, slots=True)
class Reach:
    """Knows what stands under each story."""

    beneath: Beneath

    def lead(self, story: Story, width: float) -> float:
        """A story told in full."""
        return LEAD.lines(story.title, width) + self.text(story, width) + self.after(story, width)

    def top(self, story: Story, width: float) -> float:
        """The first story of the page."""
        return TOP.lines(story.title, width) + self.text(story, width, FIRST_TOP) + self.after(story, width)

    def brief(self, story: Story, width: float) -> float:
        """A story in a paragraph."""
        said = " ".join(_sentences(story))
        text = 8 + TEXT.lines(said, width) if said else 0
        return BRIEF.lines(story.title, width) + text + self.after(story, width, SMALL_STEP)

    def across(self, story: Story, width: float) -> float:
        """A story in a paragraph that stands at the side of its headline."""
        said = " ".join(_sentences(story))
        left, right = halves(width)
        head = BRIEF.lines(story.title, left) + self.after(story, left, SMALL_STEP)
        return max(head, TEXT.lines(said, right) if said else 0)

    def alone(self, story: Story, width: float) -> tuple[float, float]:
        """A lead by itself: headline and what tells of it on the left, its text on the right."""
        left, right = halves(width)
        return LEAD.lines(story.title, left) + self.after(story, left), self.text(story, right) - 12

    def text(self, story: Story, width: float, first: Type = FIRST) -> float:
        """The sentences of a story told in full, the first one large."""
        sentences = _sentences(story)
        opening = sum(12 + first.lines(sentence, width) for sentence in sentences[:1])
        return opening + sum(9 + TEXT.lines(sentence, width) for sentence in sentences[1:])

    def after(self, story: Story, width: float, step: Type = STEP) -> float:
        """Its time line, who tells it, the other stories of its affair."""
        steps = (*(past.title for past in story.trail[-3:]), story.articles[-1].title) if story.trail else ()
        trail = sum(9 + step.lines(f"Mon 23 Nov {title}", width - 18) for title in steps) + 25 * bool(steps)
        others = self.beneath(story)
        affair = sum(26 + AFFAIR.lines(other.title, width - 18) for other in others) + 30 * bool(others)
        said = sum(TEXT.lines(" ".join(_sentences(other)), width - 18) for other in others)
        return trail + COVERAGE + affair + said


def halves(width: float) -> tuple[float, float]:
    """A headline and the text at its side."""
    return (width - GAP) / 2.25, (width - GAP) / 1.8


def box(lines: Sequence[str]) -> float:
    """A box of the overview at the side of the page."""
    return 25 + sum(16 + BOX.lines(line, 300) for line in lines)


def _sentences(story: Story) -> list[str]:
    """What is read of it, label and outlet counted; what reports differ in, too."""
    said = [
        f"{'By the numbers' * bool(q.label)} {q.text} {outlet(q.article)} {'and 2 more' * (q.support > 1)}"
        for q in story.summary.quotes
    ]
    for differ in story.differences:
        views = (f"{view.value} {' '.join(outlet(q.article) for q in view.quotes)}" for view in differ.views)
        said.append(f"Reports differ: {differ.about} {' '.join(views)}")
    return said
