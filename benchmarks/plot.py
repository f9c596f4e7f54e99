"""Quality over speed, and time over size, as SVGs of their own, readable on light and dark pages."""

import math
from collections.abc import Iterator, Sequence
from html import escape

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 48, 52
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #333 }
  .title { font-size: 15px; font-weight: 600 }
  .tick { font-size: 12px; fill: #666 }
  .grid { stroke: #ddd }
  circle { fill: #7a8a99 }
  .ours { fill: #c2410c; font-weight: 600 }
  .line { fill: none; stroke: #c2410c; stroke-width: 2 }
  .even { fill: none; stroke: #999; stroke-dasharray: 4 4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd }
    .tick { fill: #aaa }
    .grid { stroke: #444 }
    .ours { fill: #fb923c }
    .line { stroke: #fb923c }
  }
"""
Point = tuple[str, float, float]  # name, speed, quality


def plot(points: Sequence[Point], title: str, speed: str, quality: str) -> str:
    """A dot and a name for each point; speed on a scale of tenfold steps."""
    low, high = scale([y for _, _, y in points])
    ends = [math.log10(x) for _, x, _ in points]
    left, right = min(ends) - 0.15, max(ends) + 0.35

    def across(x: float) -> float:
        return LEFT + (math.log10(x) - left) / (right - left) * (WIDTH - LEFT - RIGHT)

    def up(y: float) -> float:
        return HEIGHT - BOTTOM - (y - low) / (high - low) * (HEIGHT - TOP - BOTTOM)

    parts = frame(title, speed, quality)
    for y in range(low, high + 1, 2):
        parts.append(f'<path class="grid" d="M{LEFT} {up(y):.1f}H{WIDTH - RIGHT}"/>')
        parts.append(tick(LEFT - 8, up(y) + 4, str(y), "end"))
    parts += [tick(across(x), HEIGHT - BOTTOM + 18, f"{x:g}", "middle") for x in ticks(left, right)]
    places = [(name, across(x), up(y)) for name, x, y in points]
    parts += [dot(*place, label) for place, label in zip(places, labels(places), strict=True)]
    return "\n".join([*parts, "</svg>", ""])


def growth(points: Sequence[tuple[float, float]], title: str, size: str, cost: str) -> str:
    """A line through the points, and a dashed one: what it would be if cost grew as size does. Both scales
    are of tenfold steps."""
    xs, ys = ([math.log10(value) for value in column] for column in zip(*points, strict=True))
    left, right, low, high = xs[0] - 0.1, xs[-1] + 0.1, min(ys) - 0.15, max(ys) + 0.3

    def place(x: float, y: float) -> tuple[float, float]:
        across, up = (x - left) / (right - left), (y - low) / (high - low)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    def line(kind: str, ends: Sequence[tuple[float, float]]) -> str:
        return f'<path class="{kind}" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in ends)}"/>'

    parts = frame(title, size, cost)
    for y in ticks(low, high):
        at = place(left, math.log10(y))[1]
        parts += [
            f'<path class="grid" d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}"/>',
            tick(LEFT - 8, at + 4, f"{y:g}", "end"),
        ]
    parts += [tick(place(x, low)[0], HEIGHT - BOTTOM + 18, f"{10**x:,.0f}", "middle") for x in xs]
    parts.append(line("even", [place(xs[0], ys[0]), place(xs[-1], ys[0] + xs[-1] - xs[0])]))
    dots = [place(x, y) for x, y in zip(xs, ys, strict=True)]
    parts.append(line("line", dots))
    parts += [f'<circle class="ours" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>' for x, y in dots]
    return "\n".join([*parts, "</svg>", ""])


def frame(title: str, right: str, up: str) -> list[str]:
    """The beginning of a picture: its title, and what its axes say."""
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}</style>",
        f'<text class="title" x="{LEFT}" y="24">{escape(title)}</text>',
        tick(WIDTH - RIGHT, HEIGHT - 12, f"{right} →", "end"),
        tick(LEFT - 48, TOP - 8, f"↑ {up}", "start"),
    ]


def tick(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text class="tick" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def dot(name: str, x: float, y: float, label: float) -> str:
    """A point with its name to the right of it."""
    kind = ' class="ours"' if name == "news" else ""
    return (
        f'<circle{kind} cx="{x:.1f}" cy="{y:.1f}" r="{6 if kind else 4.5}"/>'
        f'<text{kind} x="{x + 10:.1f}" y="{label + 4:.1f}">{escape(name)}</text>'
    )


def labels(places: Sequence[tuple[str, float, float]]) -> list[float]:
    """How high each name stands: beside its point, moved down where another one stands there."""
    taken: list[tuple[float, float, float]] = []  # left, right, height
    found = {}
    for name, x, y in sorted(places, key=lambda place: place[2]):
        right, height = x + 10 + 7 * len(name), y
        while any(x < b and a < right and abs(height - h) < 14 for a, b, h in taken):
            height += 2
        taken.append((x, right, height))
        found[name] = height
    return [found[name] for name, _, _ in places]


def scale(values: Sequence[float]) -> tuple[int, int]:
    """The even numbers around the values."""
    return math.floor(min(values) / 2) * 2, math.ceil(max(values) / 2) * 2


def ticks(left: float, right: float) -> Iterator[float]:
    """1, 2 and 5 of each power of ten between the two."""
    for power in range(math.floor(left), math.ceil(right) + 1):
        yield from (x for x in (10**power, 2 * 10**power, 5 * 10**power) if left <= math.log10(x) <= right)
