"""What feeds.yaml may say: its keys, their kinds, bounds and defaults; and Config, which knows its file."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, get_args
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.config import JsonDict

from ..models import Feed, FullText
from . import values
from .addresses import feed_address, feed_url
from .messages import found
from .servers import mail_server, mailbox, private, site

_Kind: TypeAlias = tuple[BeforeValidator, WithJsonSchema]  # how a value is read, and what editors are told

_TEXT: JsonDict = {"type": "string", "minLength": 1}
_TEXTS = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_TIME = {"type": "string", "pattern": r"^(\d+(\.\d+)?\s*[smhdw]\s*)+$"}
_SIZE = {"anyOf": [{"type": "string", "pattern": r"^\d+(\.\d+)?\s*([KMGkmg]i?)?[Bb]?$"}, {"type": "integer"}]}

# Other words for `full_text`: what YAML 1.1 took for true and false.
_FULL_TEXT = dict.fromkeys(("true", "yes", "on"), "always") | dict.fromkeys(("false", "no", "off"), "never")


def _method(value: object, info: ValidationInfo) -> str:
    return values.name(value, "method", (info.context or {}).get("methods", ()))


def _format(value: object, info: ValidationInfo) -> str:
    return values.name(value, "format", (info.context or {}).get("formats", ()))


def _filled(example: str, value: object) -> object:
    """A list with something in it."""
    if not isinstance(value, list | tuple):
        raise ValueError(f'must be a list, each item as "- {example}", not {found(value)}')
    if not value:
        raise ValueError(f'is empty: add an item, as "- {example}"')
    return value


def _alone(value: object) -> object:
    """A list of one for a text that stands alone."""
    return [value] if isinstance(value, str) else value


def _text(read: Callable[..., object]) -> _Kind:
    return BeforeValidator(read), WithJsonSchema(_TEXT)


def _whole(low: int, high: int) -> _Kind:
    shape = {"type": "integer", "minimum": low, "maximum": high}
    return BeforeValidator(partial(values.whole, low=low, high=high)), WithJsonSchema(shape)


def _time(read: Callable[..., object], low: timedelta, high: timedelta) -> _Kind:
    return BeforeValidator(partial(read, low=low, high=high)), WithJsonSchema(_TIME)


_EACH_ONCE = (BeforeValidator(values.words), AfterValidator(values.once), WithJsonSchema(_TEXTS))

# Kinds of value
Text = Annotated[str, *_text(values.text)]
Words = Annotated[tuple[Text, ...], *_EACH_ONCE]
Address = Annotated[str, *_text(feed_address)]
Mailbox = Annotated[str, *_text(mailbox)]
Private = Annotated[str, *_text(private)]
Folder = Annotated[Path, *_text(values.folder)]
Format = Annotated[str, *_text(_format)]
Formats = Annotated[tuple[Format, ...], BeforeValidator(partial(_filled, "html")), *_EACH_ONCE]
Precision = Annotated[
    Literal["loose", "normal", "strict"],
    BeforeValidator(partial(values.one_of, choices=("loose", "normal", "strict"), meant={})),
]
Stories = Annotated[int, *_whole(1, 1_000)]
Weight = Annotated[
    float,
    BeforeValidator(values.weight),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 100}),
]


def keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model as the file has them."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


class _Keys(BaseModel):
    """Frozen, and no key but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, value: object) -> object:
        """A key with nothing after it is as good as none, once it is known to be a key of ours."""
        if not isinstance(value, dict):
            return value
        return {key: each for key, each in value.items() if each is not None or key not in keys(cls)}


class FeedConfig(_Keys):
    """A feed: its address alone, or these keys."""

    url: Address
    """Where the feed is: https://…, http://…, file:… or the path of a file."""
    name: Text = ""
    """The outlet's name as the reader sees it."""
    outlet: Text = ""
    """Feeds with the same outlet count once."""
    weight: Weight = 1.0
    """How much this outlet counts."""
    full_text: Annotated[
        FullText, BeforeValidator(partial(values.one_of, choices=get_args(FullText), meant=_FULL_TEXT))
    ] = "auto"
    """Whether an article is read on its page."""
    keep: Words = ()
    """Only entries that match one of these."""
    mute: Words = ()
    """No entry that matches one of these."""

    @model_validator(mode="before")
    @classmethod
    def _plain_address(cls, value: object) -> object:
        return {"url": value} if isinstance(value, str) else value


class SectionConfig(_Keys):
    """A section of the briefing."""

    name: Text
    """Its title."""
    stories: Stories | None = None
    """How many stories it shows at most, not counting what stands under one of them, "More on this"."""
    feeds: Annotated[
        tuple[FeedConfig, ...], BeforeValidator(partial(_filled, "https://example.org/feed.xml"))
    ] = Field(json_schema_extra={"minItems": 1})
    """Its feeds: addresses, or keys and values."""


class SummaryConfig(_Keys):
    """How stories are condensed."""

    method: Annotated[str, *_text(_method)] = "news"
    """The method that chooses the sentences."""
    sentences: Annotated[int, *_whole(1, 20)] = 3
    """How many sentences a section's first story has at most; the first of all has one more."""


class HttpConfig(_Keys):
    """How feeds and pages are asked for."""

    every: Annotated[timedelta, *_time(values.span, timedelta(seconds=1), timedelta(days=31))] = Field(
        default=timedelta(minutes=30), json_schema_extra={"default": "30m"}
    )
    """How long a feed is left alone after it was asked."""
    timeout: Annotated[float, *_time(values.seconds, timedelta(seconds=0.1), timedelta(minutes=10))] = Field(
        default=30.0, json_schema_extra={"default": "30s"}
    )
    """How long one answer may take, all in all."""
    max_bytes: Annotated[
        int, BeforeValidator(partial(values.size, low=1_000, high=1_000_000_000)), WithJsonSchema(_SIZE)
    ] = Field(default=10_000_000, json_schema_extra={"default": "10MB"})
    """How large one answer may be, unpacked."""
    allow_private: Annotated[tuple[Private, ...], *_EACH_ONCE] = ()
    """Addresses in private networks that feeds may be at."""


class OutputConfig(_Keys):
    """What is written, and where."""

    folder: Folder = Path("output")
    """Where the briefings go."""
    formats: Formats = ("markdown", "html", "text", "email", "json")
    """What each briefing is written as."""
    templates: Folder | None = None
    """A folder of templates of your own."""
    url: Annotated[str, *_text(site)] = ""
    """Where the folder is published, if it is."""


class MailConfig(_Keys):
    """Who sends the briefing to whom."""

    from_: Mailbox = Field(alias="from")
    """The sender."""
    to: Annotated[
        tuple[Mailbox, ...],
        BeforeValidator(partial(_filled, "me@example.org")),
        BeforeValidator(_alone),
        AfterValidator(values.once),
        WithJsonSchema(_TEXTS),
    ]
    """Who gets it: an address or a list of them."""
    smtp: Annotated[str, *_text(mail_server)] = "smtp://localhost:25"
    """The mail server."""


class Settings(_Keys):
    """A briefing, as its file describes it."""

    title: Text = "The Morning Briefing"
    """The briefing's title."""
    language: Annotated[str, *_text(values.language)] = "en"
    """The language of dates and labels."""
    timezone: Annotated[str, *_text(values.time_zone)] = "UTC"
    """The reader's time zone."""
    window: Annotated[timedelta, *_time(values.span, timedelta(minutes=1), timedelta(days=366))] = Field(
        default=timedelta(hours=24), json_schema_extra={"default": "24h"}
    )
    """How far back a briefing looks."""
    stories: Stories = 25
    """How many stories there are at most, over all sections."""
    precision: Precision = "normal"
    """How sure it must be that two articles tell one story."""
    sections: Annotated[tuple[SectionConfig, ...], BeforeValidator(partial(_filled, "name: World"))] = Field(
        json_schema_extra={"minItems": 1}
    )
    """The sections, in the order they are shown."""
    watch: Words = ()
    """Words that lift a story up and mark it."""
    mute: Words = ()
    """Words that keep an entry out."""
    summary: SummaryConfig = SummaryConfig()
    """How stories are condensed."""
    http: HttpConfig = HttpConfig()
    """How feeds and pages are asked for."""
    output: OutputConfig = OutputConfig()
    """What is written, and where."""
    mail: MailConfig | None = None
    """Who gets the briefing by mail."""


class Config(Settings):
    """A briefing as its file describes it, and that file; all folders it names are relative to the file's."""

    path: Path
    """The file."""

    @property
    def zone(self) -> ZoneInfo:
        """The reader's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def base(self) -> Path:
        """The file's folder, absolute."""
        return self.path.absolute().parent

    @property
    def state(self) -> Path:
        """The folder of what is remembered between runs."""
        return self.base / ".briefing"

    @property
    def output_folder(self) -> Path:
        """The folder the briefings go to, absolute."""
        return self.base / self.output.folder

    @property
    def template_folder(self) -> Path | None:
        """The folder of the user's own templates, absolute."""
        return self.base / self.output.templates if self.output.templates else None

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """All feeds in the file's order, each with its section; paths are absolute file:// URIs."""
        return tuple(
            _feed(feed, section.name, self.base) for section in self.sections for feed in section.feeds
        )


def _feed(feed: FeedConfig, section: str, base: Path) -> Feed:
    keys = feed.model_dump(exclude={"url"})
    return Feed(url=feed_url(feed.url, base), section=section, **keys)
