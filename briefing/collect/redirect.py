"""Redirects -> the trip from the address that was asked to the one that answers (RFC 9110, 15.4)."""

from dataclasses import dataclass, replace

from ..errors import FetchError
from .address import Target

STATUSES = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
LONGEST = 10  # redirects; browsers follow 20, feeds in the wild need 3


@dataclass(frozen=True, slots=True)
class Trip:
    """The addresses asked so far, the last one now."""

    targets: tuple[Target, ...]
    permanent: bool = True

    @property
    def here(self) -> Target:
        """Whom to ask now."""
        return self.targets[-1]

    @property
    def moved(self) -> str:
        """The new address, if every redirect was permanent and none led from https: to http:; else empty."""
        downgraded = self.targets[0].scheme == "https" and self.here.scheme == "http"
        return self.here.url if len(self.targets) > 1 and self.permanent and not downgraded else ""

    @property
    def authorization(self) -> str:
        """The user's credentials: for the origin that they were written for, or the same host's https:."""
        first, here = self.targets[0], self.here
        upgraded = (first.host, first.scheme, first.port) == (here.host, "http", 80) and here.port == 443
        return first.authorization if here.origin == first.origin or upgraded else ""

    def onward(self, status: int, target: Target) -> "Trip":
        """The trip with one more redirect; FetchError if it has become too long, or goes in a circle."""
        if len(self.targets) > LONGEST:
            raise FetchError(f"more than {LONGEST} redirects")
        if target.url in {passed.url for passed in self.targets}:
            raise FetchError("the redirects go in a circle")
        targets = (*self.targets, replace(target, authorization=""))
        return Trip(targets, self.permanent and status in _PERMANENT)
