"""The errors a caller may meet, one tree.

BriefingError             anything this program says went wrong
├── ConfigError           feeds.yaml can't be used: every problem in it, one line each
├── FetchError            an address could not be read: refused, too slow, too large, gone …
├── ParseError            a body is not a feed, or not an article
├── StoreError            the database can't be opened, read or written
├── TemplateError         a template can't be rendered: which, where, what
├── OutputError           a file of the briefing can't be written
├── MailError             the briefing could not be mailed
├── LockedError           another run holds the lock
└── NothingToBrief        no entry fits: there is nothing to make a briefing of

A failure that must not stop the others is a value (`models.Failure`), not one of these.
"""


class BriefingError(Exception):
    """Something this program can explain in one line; `str(error)` is that line."""


class ConfigError(BriefingError):
    """A configuration that can't be used.

    `problems` has one line each, as `feeds.yaml:9:9: sections[0].feeds[1]: unknown key "ulr" …`; all at once.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class FetchError(BriefingError):
    """An address could not be read."""


class ParseError(BriefingError):
    """A body is not what it should be."""


class StoreError(BriefingError):
    """The database can't be opened, read or written."""


class TemplateError(BriefingError):
    """A template can't be rendered."""


class OutputError(BriefingError):
    """A file of the briefing can't be written."""


class MailError(BriefingError):
    """The briefing could not be mailed."""


class LockedError(BriefingError):
    """Another run holds the lock."""


class NothingToBrief(BriefingError):  # noqa: N818 (it is what a reader would call it)
    """No entry fits the window: there is nothing to make a briefing of."""
