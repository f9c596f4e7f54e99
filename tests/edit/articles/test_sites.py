"""Which site an address belongs to."""

import pytest

from briefing.edit.articles.sites import registered


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://feeds.bbc.co.uk/news", "bbc.co.uk"),
        ("https://www.example.org./x", "example.org"),
        ("https://a.b.example.com", "example.com"),
        ("http://co.example.org", "example.org"),
        ("http://192.168.1.5:8080/x", "192.168.1.5"),
        ("http://[::1]/x", "::1"),
        ("http://localhost/x", "localhost"),
        ("file:feeds/a.xml", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_registered(url: str, expected: str) -> None:
    """The part of the host that somebody has registered."""
    assert registered(url) == expected
