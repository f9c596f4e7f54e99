"""Links that open a page at a sentence."""

import pytest

from briefing.text.fragment import fragment_url

PAGE = "https://example.org/a"
LONG = "The fund will pay out automatically when gauges pass agreed levels, so no vote is due after a storm."


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        pytest.param(PAGE, "It rained.", f"{PAGE}#:~:text=It%20rained.", id="short"),
        pytest.param(PAGE, "It\n rained.", f"{PAGE}#:~:text=It%20rained.", id="line break"),
        pytest.param(
            PAGE,
            LONG,
            f"{PAGE}#:~:text=The%20fund%20will%20pay%20out,is%20due%20after%20a%20storm.",
            id="long",
        ),
        pytest.param(
            PAGE, "a-b, c & d", f"{PAGE}#:~:text=a%2Db%2C%20c%20%26%20d", id="the directive's own marks"
        ),
        pytest.param(f"{PAGE}#part", "It rained.", f"{PAGE}#part:~:text=It%20rained.", id="a fragment stays"),
        pytest.param(f"{PAGE}#:~:text=old", "New.", f"{PAGE}#:~:text=New.", id="a directive goes"),
        pytest.param(
            f"{PAGE}#part:~:text=old", "New.", f"{PAGE}#part:~:text=New.", id="a directive goes, no more"
        ),
        pytest.param(PAGE, "雨" * 90, f"{PAGE}#:~:text={'%E9%9B%A8' * 90}", id="no spaces"),
        pytest.param(PAGE, "a\ud800b", f"{PAGE}#:~:text=a%3Fb", id="half a character"),
        pytest.param(PAGE, "  ", PAGE, id="no words"),
        pytest.param("", "It rained.", "", id="no address"),
    ],
)
def test_the_address_names_the_words(url: str, text: str, expected: str) -> None:
    """A short sentence is named whole, a long one by its first and last five words, percent-encoded."""
    assert fragment_url(url, text) == expected
