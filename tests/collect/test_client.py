"""collect/client.py, connect.py, explain.py: an answer is whole, bounded and allowed, or is one line."""

import gzip
import shutil
import ssl
import subprocess
from base64 import b64encode
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock

import pytest
from support.site import Site, Visit, reply

from briefing import __version__
from briefing.collect.client import Client
from briefing.collect.connect import Resolve, UnreachableError, resolve
from briefing.collect.guard import Guard
from briefing.collect.response import Response
from briefing.errors import FetchError

FEED = b"<rss><channel><title>Harbour news</title></channel></rss>"
Serve = Callable[[ssl.SSLContext | None], Site]


def nobody(host: str, port: int) -> Sequence[str]:
    """A look-up that must not happen."""
    raise AssertionError(f"{host} was looked up")


def here(host: str, port: int) -> Sequence[str]:
    """Every name leads to this machine."""
    return ["127.0.0.1"]


def client(
    site: Site, *, timeout: float = 5.0, max_bytes: int = 100_000, resolve: Resolve = nobody
) -> Client:
    return Client(Guard([site.netloc]), timeout, max_bytes, resolve=resolve)


def test_a_feed_is_read(site: Site) -> None:
    """Status, address, headers with lower-case names, body."""
    site.answers["/feed?a=b"] = reply(200, FEED, Content_Type="text/xml", ETag='W/"1"')
    assert client(site).get(site.url("/feed?a=b#top")) == Response(
        200,
        site.url("/feed?a=b"),
        "",
        {"content-length": str(len(FEED)), "content-type": "text/xml", "etag": 'W/"1"'},
        FEED,
    )


def test_what_a_server_is_told(site: Site) -> None:
    """Who asks, for what, in which encodings; the caller's headers come with it, to the letter."""
    site.answers["/feed"] = reply(200, FEED)
    client(site).get(
        site.url("/feed"), headers={"If-None-Match": 'W/"\xe9"', "If-Modified-Since": "some day"}
    )
    (request,) = site.requests
    assert request.headers.pop("accept").startswith("application/atom+xml, application/rss+xml, ")
    assert request.headers == {
        "host": site.netloc,
        "user-agent": f"briefing/{__version__} (news feed reader)",
        "accept-encoding": "gzip, deflate",
        "if-none-match": 'W/"\xe9"',
        "if-modified-since": "some day",
        "connection": "close",
    }


def test_the_caller_may_want_something_else(site: Site) -> None:
    """An `Accept` of the caller's replaces ours."""
    client(site).get(site.url("/"), headers={"Accept": "text/html"})
    assert site.requests[0].headers["accept"] == "text/html"


def test_credentials_in_the_address_are_sent(site: Site) -> None:
    """As basic authentication; the answer's address is without them."""
    site.answers["/feed"] = reply(200, FEED)
    answer = client(site).get(f"http://me:x%20y@{site.netloc}/feed")
    assert site.requests[0].headers["authorization"] == "Basic " + b64encode(b"me:x y").decode()
    assert answer.url == site.url("/feed")


def test_cookies_are_neither_kept_nor_handed_on(site: Site) -> None:
    """The second request knows nothing of the first."""
    site.answers["/feed"] = reply(200, FEED, Set_Cookie="id=1")
    asker = client(site)
    assert [asker.get(site.url("/feed")).headers for _ in range(2)] == [{"content-length": "57"}] * 2
    assert "cookie" not in site.requests[1].headers


@pytest.mark.parametrize("status", [204, 304, 404, 429, 500, 999])
def test_any_status_is_an_answer(site: Site, status: int) -> None:
    """What it means is not decided here; the body of an error is not read."""
    site.answers["/feed"] = reply(status, b"" if status in (204, 304) else b"<html>sorry", Retry_After="9")
    answer = client(site).get(site.url("/feed"))
    assert (answer.status, answer.headers["retry-after"], answer.body) == (status, "9", b"")


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(reply(200, FEED, content_length=""), id="until-the-end"),
        pytest.param(
            CHUNKED + b"9\r\n" + FEED[:9] + b"\r\n30\r\n" + FEED[9:] + b"\r\n0\r\n\r\n", id="chunked"
        ),
        pytest.param(reply(200, gzip.compress(FEED), Content_Encoding="gzip"), id="gzip"),
        pytest.param(reply(200, FEED, content_length="banana"), id="odd-length"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" + reply(200, FEED), id="after-100"),
    ],
)
def test_bodies_come_in_many_ways(site: Site, answer: bytes) -> None:
    """All of them are read."""
    site.answers["/feed"] = answer
    assert client(site).get(site.url("/feed")).body == FEED


def drip_body(visit: Visit) -> None:
    visit.send(reply(200, content_length="1000"))
    visit.drip(b"x")


def drip_headers(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    visit.drip(b"x")


def drip_chunks(visit: Visit) -> None:
    visit.send(CHUNKED)
    visit.drip(b"1\r\nx\r\n")


def never_start(visit: Visit) -> None:
    visit.drip(b"HTTP/1.1 100 Continue\r\n\r\n")


def stall(visit: Visit) -> None:
    visit.send(reply(200, FEED[:20], content_length=str(len(FEED))))
    visit.stay()


@pytest.mark.parametrize("answer", [Visit.stay, stall, drip_body, drip_headers, drip_chunks, never_start])
def test_the_time_limit_is_for_the_whole_answer(site: Site, answer: Callable[[Visit], None]) -> None:
    """A server that keeps sending a little is given up as well, in the headers as in the body."""
    site.answers["/feed"] = answer
    with pytest.raises(FetchError, match=rf"^{site.netloc} is too slow: no whole answer within 0.2 s"):
        client(site, timeout=0.2).get(site.url("/feed"))


def endless_headers(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        visit.send(b"X-More: " + b"y" * 1_000 + b"\r\n")


def endless_body(visit: Visit) -> None:
    visit.send(reply(200, content_length=""))
    while True:
        visit.send(bytes(65_536))


def reset(visit: Visit) -> None:
    visit.send(reply(200, FEED, content_length="1000"))
    visit.reset()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(endless_body, "larger than 0.1 MB", id="endless-body"),
        pytest.param(reply(200, content_length="200000000"), "larger than 0.1 MB", id="announced"),
        pytest.param(
            reply(200, gzip.compress(bytes(10_000_000)), Content_Encoding="gzip"), "larger than", id="bomb"
        ),
        pytest.param(endless_headers, "headers can't be read: got more than", id="endless-headers"),
        pytest.param(reply(200, X=70_000 * "y"), "headers can't be read: got more than", id="long-header"),
        pytest.param(reply(200, FEED, content_length="99"), "cut off: it ends before", id="short"),
        pytest.param(CHUNKED + b"99\r\n" + FEED, "cut off: it ends before", id="chunk-cut"),
        pytest.param(
            CHUNKED + b"39\r\n" + FEED + b"\r\n", "cut off: it ends before", id="last-chunk-missing"
        ),
        pytest.param(CHUNKED + b"zz\r\n" + FEED, "cut off: it ends before", id="no-chunk"),
        pytest.param(CHUNKED + b"4000000000000000\r\n" + FEED, "cut off: it ends before", id="huge-chunk"),
        pytest.param(reset, "cut off|broke the connection off", id="reset"),
        pytest.param(b"", "closed the connection without an answer", id="nothing"),
        pytest.param(FEED, "answers is not HTTP", id="no-http"),
        pytest.param(b"\x00\xff\r\n" * 50, "answers is not HTTP", id="garbage"),
        pytest.param(reply(200, FEED, Content_length="9"), "contradictory Content-Length", id="two-lengths"),
        pytest.param(reply(200, FEED, Content_Encoding="br"), 'encoded as "br"', id="encoding"),
    ],
)
def test_bad_answers_are_one_line(site: Site, answer: bytes | Callable[[Visit], None], reason: str) -> None:
    """Too much, too little, or not what it should be."""
    site.answers["/feed"] = answer
    with pytest.raises(FetchError, match=reason) as caught:
        client(site).get(site.url("/feed"))
    assert "\n" not in str(caught.value)


# Redirects


@pytest.mark.parametrize(
    ("status", "moved"), [(301, "/new"), (302, ""), (303, ""), (307, ""), (308, "/new")], ids=str
)
def test_redirects_are_followed(site: Site, status: int, moved: str) -> None:
    """And those that are permanent are told."""
    site.answers["/feed"] = reply(status, Location="new")
    site.answers["/new"] = reply(200, FEED)
    answer = client(site).get(site.url("/feed"))
    assert (answer.status, answer.url, answer.body) == (200, site.url("/new"), FEED)
    assert answer.moved == (site.url(moved) if moved else "")


def test_a_redirect_to_nowhere_is_an_answer(site: Site) -> None:
    """Without a Location there is nothing to follow."""
    site.answers["/feed"] = reply(302)
    assert client(site).get(site.url("/feed")).status == 302


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        pytest.param("file:///etc/hostname", "redirected to file:///etc/hostname: only http", id="file"),
        pytest.param("ftp://127.0.0.1/x", "redirected to ftp://127.0.0.1/x: only http", id="ftp"),
        pytest.param("data:text/xml,secret", "redirected to data:…: only http", id="data"),
        pytest.param("javascript:secret()", "redirected to javascript:…: only http", id="javascript"),
        pytest.param(
            "http://169.254.169.254/", "254/: 169.254.169.254 is a link-local address", id="metadata"
        ),
        pytest.param(
            "http://me:secret@10.0.0.1/", "to http://10.0.0.1/: 10.0.0.1 is a private", id="private"
        ),
        pytest.param("http://2130706433:1/", "127.0.0.1 is a loopback address", id="decimal"),
        pytest.param("http://127.0.0.1:1\\@good.example/", "an address needs a host", id="backslash"),
        pytest.param("/feed", "redirected to http.*/feed: the redirects go in a circle", id="circle"),
        pytest.param("http://[", r"http://\[ is no address", id="nonsense"),
        pytest.param("http://a.example:25/", "port 25 is not one of the web", id="port"),
    ],
)
def test_redirects_that_are_refused(site: Site, location: str, reason: str) -> None:
    """Before a name is looked up or a connection made; the line names the target, without secrets."""
    site.answers["/feed"] = reply(302, Location=location)
    with pytest.raises(FetchError, match=reason) as caught:
        client(site).get(site.url("/feed"))
    assert "secret" not in str(caught.value)


def test_redirects_are_counted(site: Site) -> None:
    """Ten, and no more."""
    for n in range(12):
        site.answers[f"/{n}"] = reply(302, Location=f"/{n + 1}")
    with pytest.raises(FetchError, match="more than 10 redirects"):
        client(site).get(site.url("/0"))
    assert [request.path for request in site.requests] == [f"/{n}" for n in range(11)]


def test_credentials_do_not_follow_to_another_place(serve: Serve) -> None:
    """A redirect to another port is another server."""
    one, other = serve(None), serve(None)
    one.answers["/feed"] = reply(302, Location=other.url("/feed"))
    other.answers["/feed"] = reply(200, FEED)
    asker = Client(Guard([one.netloc, other.netloc]), resolve=nobody)
    assert asker.get(f"http://me:secret@{one.netloc}/feed").body == FEED
    assert "authorization" in one.requests[0].headers
    assert "authorization" not in other.requests[0].headers


def test_redirects_share_the_time(site: Site) -> None:
    """A chain of answers, each in time, must be in time as a whole."""

    def slowly(visit: Visit) -> None:
        Event().wait(0.08)
        visit.send(reply(302, Location=visit.request.path + "x"))

    for length in range(1, 10):
        site.answers["/" + "x" * length] = slowly
    with pytest.raises(FetchError, match=r"redirected to .*: .* is too slow: no whole answer within 0.2 s"):
        client(site, timeout=0.2).get(site.url("/x"))


# Names


def test_a_name_is_asked_at_the_number_that_was_judged(site: Site) -> None:
    """The name is looked up once; what it stands for the next time does not matter."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    site.answers["/feed"] = reply(200, FEED)
    asker = client(site, resolve=lambda host, port: next(answers))
    assert asker.get(f"http://news.example:{site.port}/feed").body == FEED
    assert site.requests[0].headers["host"] == f"news.example:{site.port}"
    with pytest.raises(FetchError, match=r"news.example leads to 10.0.0.1, which is a private address"):
        asker.get(f"http://news.example:{site.port}/feed")


def test_a_name_that_leads_inside_is_refused(site: Site) -> None:
    """Nothing is sent there."""
    with pytest.raises(FetchError, match=r"news.example leads to 127.0.0.1, which is a loopback address"):
        Client(Guard(), resolve=here).get(f"http://news.example:{site.port}/feed")
    assert site.requests == []


def test_a_second_address_is_tried(site: Site) -> None:
    """Where the first one takes no connection."""
    site.answers["/feed"] = reply(200, FEED)
    asker = Client(Guard(["127.0.0.0/8"]), resolve=lambda host, port: ["127.0.0.9", "127.0.0.1"])
    assert asker.get(f"http://news.example:{site.port}/feed").body == FEED


@pytest.mark.parametrize("resolve", [resolve, lambda host, port: ()], ids=["system", "empty"])
def test_a_name_that_nobody_knows(resolve: Resolve) -> None:
    """Whether the system says so, or finds nothing (.invalid is never a name: RFC 6761)."""
    with pytest.raises(UnreachableError, match=r"the name nowhere.invalid can't be found"):
        Client(Guard(), resolve=resolve).get("http://nowhere.invalid/")


def test_a_look_up_that_takes_too_long(site: Site) -> None:
    """It is left behind when the time is over."""
    gone = Event()

    def slow(host: str, port: int) -> Sequence[str]:
        gone.wait(5)
        return ()

    with pytest.raises(UnreachableError, match=r"news.example is too slow"):
        client(site, timeout=0.1, resolve=slow).get("http://news.example/")
    gone.set()


def test_a_host_that_can_not_be_reached_is_left_alone(site: Site) -> None:
    """It is not tried again for its next feed, nor its name looked up."""
    looked_up = []

    def resolve(host: str, port: int) -> Sequence[str]:
        looked_up.append(host)
        return ["127.0.0.9"]

    asker = Client(Guard(["127.0.0.9"]), resolve=resolve)
    for path in ("a", "b"):
        with pytest.raises(UnreachableError, match=f"news.example:{site.port} refuses connections"):
            asker.get(f"http://news.example:{site.port}/{path}")
    assert looked_up == ["news.example"]


def test_one_connection_a_host(site: Site) -> None:
    """Also where many threads ask."""
    busy = Lock()

    def feed(visit: Visit) -> None:
        alone = busy.acquire(blocking=False)
        Event().wait(0.002)
        if alone:
            busy.release()
        visit.send(reply(200 if alone else 503, FEED))

    site.answers["/feed"] = feed
    asker = client(site)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(asker.get, [site.url("/feed")] * 16))
    assert [answer.body for answer in answers] == [FEED] * 16


# TLS


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for localhost that nobody but this test trusts, in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed: no certificate to test with")
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        f" -keyout {folder}/key.pem -out {folder}/cert.pem"
    )
    subprocess.run(command.split(), check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return both


@pytest.fixture
def tls_site(serve: Serve, certificate: Path) -> Site:
    """A server with TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    site = serve(context)
    site.answers["/feed"] = reply(200, FEED)
    return site


def test_tls(tls_site: Site, certificate: Path) -> None:
    """A trusted certificate for the right name is fine."""
    trust = ssl.create_default_context(cafile=certificate)
    asker = Client(Guard([tls_site.netloc]), resolve=here, tls=trust)
    assert asker.get(f"https://localhost:{tls_site.port}/feed").body == FEED


def test_tls_with_the_wrong_name(tls_site: Site, certificate: Path) -> None:
    """The certificate must be for the host that was asked."""
    trust = ssl.create_default_context(cafile=certificate)
    asker = Client(Guard([tls_site.netloc]), resolve=here, tls=trust)
    with pytest.raises(
        UnreachableError, match=r"the certificate of news.example:\d+ can't be trusted: .*[Hh]ostname"
    ):
        asker.get(f"https://news.example:{tls_site.port}/feed")
    assert tls_site.requests == []


def test_tls_that_is_not_trusted(tls_site: Site) -> None:
    """A certificate that vouches for itself is refused, and nothing is sent."""
    with pytest.raises(UnreachableError, match=r"can't be trusted: self[- ]signed"):
        client(tls_site, resolve=here).get(f"https://localhost:{tls_site.port}/feed")
    assert tls_site.requests == []


def test_no_tls_where_it_should_be(site: Site) -> None:
    """There is no way back to http:."""
    with pytest.raises(UnreachableError, match=f"{site.netloc} speaks no proper TLS"):
        client(site).get(f"https://{site.netloc}/feed")
    assert site.requests == []
