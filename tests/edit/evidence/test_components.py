"""Pairs -> groups."""

from briefing.edit.evidence.components import components


def test_components() -> None:
    """Any chain of pairs joins; the groups come by their first."""
    assert components(6, [(4, 5), (0, 2), (2, 5)]) == ((0, 2, 4, 5), (1,), (3,))
    assert components(0, []) == ()
