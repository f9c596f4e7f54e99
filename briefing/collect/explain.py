"""What went wrong on the network -> one line for a person."""

import errno
import socket
import ssl
from http.client import BadStatusLine, HTTPException, IncompleteRead, LineTooLong, RemoteDisconnected

from urllib3.exceptions import InvalidHeader
from urllib3.exceptions import TimeoutError as UrllibTimeoutError

from .address import Target

_ERRNOS = {
    errno.ECONNREFUSED: "{} refuses connections",
    errno.ECONNRESET: "{} broke the connection off",
    errno.EPIPE: "{} broke the connection off",
    errno.EHOSTUNREACH: "there is no way to {}",
    errno.ENETUNREACH: "there is no way to {}",
}


def explain(error: BaseException, target: Target, timeout: float) -> str:
    """The reason of a failed request, in one line that has no secret in it."""
    cause = _root(error)
    host = target.netloc
    match cause:
        case TimeoutError() | UrllibTimeoutError():
            return f"{host} is too slow: no whole answer within {timeout:g} s (http.timeout)"
        case socket.gaierror():
            return f"the name {target.host} can't be found"
        case ssl.SSLCertVerificationError():
            return f"the certificate of {host} can't be trusted: {cause.verify_message}"
        case ssl.SSLError():
            return f"{host} speaks no proper TLS ({_words(getattr(cause, 'reason', None))})"
        case RemoteDisconnected():
            return f"{host} closed the connection without an answer"
        case BadStatusLine():
            return f"what {host} answers is not HTTP"
        case IncompleteRead():
            return "the answer is cut off: it ends before its announced length"
        case InvalidHeader():
            return "the answer has contradictory Content-Length headers"
        case LineTooLong() | HTTPException():
            return f"the answer's headers can't be read: {_words(str(cause))}"
    return _system(cause, host)


def _system(error: BaseException, host: str) -> str:
    """The system's own errors."""
    if isinstance(error, OSError) and error.errno in _ERRNOS:
        return _ERRNOS[error.errno].format(host)
    return f"{host} can't be read ({_words(getattr(error, 'strerror', None) or type(error).__name__)})"


def _root(error: BaseException) -> BaseException:
    """The error that started it: urllib3 wraps what the standard library raises."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def _words(text: str | None) -> str:
    """A library's message on one line, not longer than it is worth."""
    return " ".join((text or "no reason given").replace("_", " ").lower().split())[:100]
