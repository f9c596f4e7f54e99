"""Pages of articles -> their texts."""

from collections.abc import Mapping
from datetime import UTC, datetime
from threading import Lock

import pytest

from briefing.collect.extract import extract, read_pages
from briefing.collect.response import Response
from briefing.errors import FetchError, ParseError
from briefing.models import Page

NOW = datetime(2026, 10, 5, 6, tzinfo=UTC)
SENTENCES = (
    "The harbour council voted on Monday evening to widen the northern quay by nine metres.",
    "Work begins in March and is to last until the autumn of next year, the council said.",
    "Fishing boats will land their catch at the southern quay while the cranes are at work.",
)
TEXT = "\n".join(SENTENCES)


def html(*paragraphs: str) -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        "<!doctype html><html><head><title>Quay</title><script>track()</script></head><body>"
        f"<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article>{text}</article>"
        "<div class=comments><h3>Leave a comment</h3><p>Your email address will not be published.</p></div>"
        "</body></html>"
    ).encode()


def test_extract() -> None:
    """The article's paragraphs, without menu and comment form."""
    assert extract(html(*SENTENCES), "https://x.example/quay") == TEXT


def around(article: str) -> str:
    return f"<html><body><nav><a href=/>Home</a></nav><article><h1>Quay</h1>{article}</article></body></html>"


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("<p>{}</p><p>{}</p><p>{}</p>".format(*SENTENCES), id="paragraphs"),
        pytest.param(
            "<div>{}</div><div>{}</div><div>{}</div>".format(*(s.replace(" ", "\n") for s in SENTENCES)),
            id="wrapped by hand",
        ),
        pytest.param("<p>{}<span></span>{}<span></span>{}</p>".format(*SENTENCES), id="empty elements"),
        pytest.param(
            "<div class=disclaimer><p>We may earn a commission when you buy.</p></div>"
            "<p>{}</p><p>{}</p><p>{}</p>".format(*SENTENCES),
            id="a disclaimer",
        ),
    ],
)
def test_whole_sentences(article: str) -> None:
    """The article's sentences, each whole, and nothing else."""
    assert extract(around(article), "") == f"Quay\n{TEXT}"


def test_a_notice_for_an_article() -> None:
    """Where strict rules leave a notice only, the loose ones have their say."""
    notice = "<p>This copy is for your own use only, and may not be handed on to your colleagues.</p>"
    story = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    found = extract(around(f"{notice}<div class=article-overlay>{story}</div>"), "")
    assert found.endswith(TEXT)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("", id="nothing"),
        pytest.param("<html></html>", id="an empty page"),
        pytest.param("\x00\ud800<p", id="noise"),
        pytest.param("<div>" * 100_000, id="nesting"),
    ],
)
def test_no_article(page: str) -> None:
    """ParseError says in one line that there is none."""
    with pytest.raises(ParseError, match=r"\Ano article .*\Z"):
        extract(page, "")


class Web:
    """Some hosts; remembers what was asked for, and how many at once of one host."""

    def __init__(self, answers: Mapping[str, Response | Exception]) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self.busy: dict[str, int] = {}
        self.most = 0
        self.lock = Lock()

    def get(self, url: str, /, *, headers: Mapping[str, str] | None = None) -> Response:
        host = url.split("/")[2]
        with self.lock:
            self.asked.append(url)
            self.busy[host] = self.busy.get(host, 0) + 1
            self.most = max(self.most, self.busy[host])
        answer = self.answers.get(url, Response(404, url))
        with self.lock:
            self.busy[host] -= 1
        if isinstance(answer, Exception):
            raise answer
        return answer


def page(*paragraphs: str, kind: str = "text/html; charset=utf-8") -> Response:
    return Response(200, headers={"content-type": kind}, body=html(*paragraphs))


WEB: Mapping[str, Response | Exception] = {
    "https://a.example/quay": page(*SENTENCES),
    "https://a.example/plain": page(*SENTENCES, kind=""),
    "https://a.example/teaser": page(SENTENCES[0]),
    "https://a.example/photo": page(kind="image/png"),
    "https://b.example/robots.txt": Response(200, body=b"User-agent: *\nDisallow: /private"),
    "https://b.example/open": page(*SENTENCES),
    "https://b.example/private/1": page(*SENTENCES),
    "https://c.example/robots.txt": Response(503),
    "https://c.example/1": page(*SENTENCES),
    "https://d.example/robots.txt": FetchError("connection refused"),
    "https://d.example/1": page(*SENTENCES),
    "https://e.example/1": FetchError("took more than 30 s"),
    "https://e.example/2": RuntimeError("a mistake of ours"),
}


@pytest.mark.parametrize(
    ("url", "text", "error"),
    [
        pytest.param("https://a.example/quay", TEXT, "", id="an article"),
        pytest.param("https://a.example/plain", TEXT, "", id="without a kind"),
        pytest.param("https://a.example/gone", "", "HTTP 404", id="gone"),
        pytest.param("https://a.example/photo", "", "not a web page: image/png", id="a photo"),
        pytest.param(
            "https://a.example/teaser",
            "",
            "too little text: a teaser, a paywall or a consent form",
            id="a teaser",
        ),
        pytest.param("https://b.example/open", TEXT, "", id="robots.txt allows"),
        pytest.param(
            "https://b.example/private/1", "", "its robots.txt asks not to read it", id="it forbids"
        ),
        pytest.param("https://c.example/1", "", "its robots.txt can't be read: HTTP 503", id="out of order"),
        pytest.param(
            "https://d.example/1", "", "its robots.txt can't be read: connection refused", id="unreachable"
        ),
        pytest.param("https://e.example/1", "", "took more than 30 s", id="slow"),
        pytest.param("https://e.example/2", "", "could not be read: RuntimeError", id="unexpected"),
        pytest.param("file:///etc/hosts", "", "not a web address", id="a file"),
        pytest.param("javascript:x()", "", "not a web address", id="a script"),
        pytest.param("https://me:secret@a.example/quay", "", "not a web address", id="a password"),
    ],
)
def test_read_page(url: str, text: str, error: str) -> None:
    """A page is its text, or one line of reason."""
    pages = list(read_pages([url], Web(WEB).get, NOW, budget=60))
    assert pages == [Page(url, text=text, error=error, fetched=NOW)]


def test_politeness() -> None:
    """Each address is asked for once, robots.txt once a host; those of one host one by one, in order."""
    web = Web({f"https://{host}.example/{n}": page(SENTENCES[0]) for host in "abc" for n in range(3)})
    urls = [f"https://{host}.example/{n}" for n in range(3) for host in "abc"]
    found = list(read_pages([*urls, *urls], web.get, NOW, budget=60))
    assert sorted(page.url for page in found) == sorted(urls)
    assert web.most == 1
    for host in "abc":
        names = ["robots.txt", "0", "1", "2"]
        asked = [url for url in web.asked if f"//{host}." in url]
        assert asked == [f"https://{host}.example/{name}" for name in names]


def test_the_budget() -> None:
    """Without time nobody is asked, and nothing is said of the pages."""
    web = Web(WEB)
    assert list(read_pages(["https://a.example/quay"], web.get, NOW, budget=0)) == []
    assert web.asked == []


def test_nothing_to_read() -> None:
    """No address, no page."""
    assert list(read_pages([], Web({}).get, NOW, budget=60)) == []
