"""Briefing and the name of a format -> a file's text.

A new format of ours is a template and a line in FORMATS. Others add theirs, a value of class Format, under
the entry point `briefing.formats`; it is loaded when it is asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from ..config import unknown_name
from ..errors import BriefingError, OutputError, TemplateError
from ..models import Briefing
from .json import to_json
from .layout import SENDER, Neighbour, Setting, values
from .mail import compose_mail, to_bytes
from .templates import fill, one_line

Renderer: TypeAlias = Callable[[Briefing, Setting], str]

GROUP = "briefing.formats"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what links call it, how its name ends, and what makes its text of a briefing."""

    name: str
    suffix: str
    render: Renderer


def from_template(name: str, suffix: str, template: str, folder: Path | None = None) -> Format:
    """The format that a template makes; a plugin keeps it in `folder`, the user's own goes before it."""

    def fill_in(briefing: Briefing, setting: Setting) -> str:
        own = setting.templates if setting.templates and (setting.templates / template).is_file() else None
        return fill(template, values(briefing, setting, suffix), own or folder or setting.templates)

    return Format(name, suffix, fill_in)


def _json(briefing: Briefing, setting: Setting) -> str:
    return to_json(briefing)


def _email(briefing: Briefing, setting: Setting) -> str:
    """The message's bytes as text: they are all ASCII, and lines end CR LF."""
    return to_bytes(compose_mail(briefing, sender=setting.sender, setting=setting)).decode("ascii")


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "markdown": from_template("Markdown", ".md", "briefing.md.j2"),
        "html": from_template("HTML", ".html", "briefing.html.j2"),
        "text": from_template("Text", ".txt", "briefing.txt.j2"),
        "json": Format("JSON", ".json", _json),
        "email": Format("E-mail", ".eml", _email),
    }
)


def render(
    briefing: Briefing,
    format: str,  # noqa: A002 (what the reader calls it)
    *,
    templates: Path | None = None,
    beside: Sequence[str] = (),
    url: str = "",
    sender: str = SENDER,
) -> str:
    """The briefing in a format, as text to be written in UTF-8, byte for byte the same for the same briefing.

    `templates` is the user's own folder; `beside` names the formats the day is also written in, to be linked;
    `url` is the output folder's address, for the links of the e-mail, which goes from `sender`.
    Raises TemplateError, MailError; OutputError for an unknown format.
    """
    known = find_format(format)
    others = (find_format(name) for name in dict.fromkeys(beside) if name != format)
    setting = Setting(
        templates=templates,
        beside=tuple(Neighbour(other.name, f"{briefing.date}{other.suffix}") for other in others),
        url=url,
        sender=sender,
    )
    try:
        return known.render(briefing, setting)
    except BriefingError:
        raise
    except Exception as error:
        if format in FORMATS:
            raise
        raise TemplateError(f"format {format}: {type(error).__name__}: {one_line(error)}") from error


def formats() -> tuple[str, ...]:
    """The names of all formats, ours first; no plugin is loaded for it."""
    return tuple(dict.fromkeys((*FORMATS, *sorted(_plugins()))))


def find_format(name: str) -> Format:
    """The format of this name. Raises OutputError when there is none, or when its plugin can't be used."""
    if name in FORMATS:
        return FORMATS[name]
    plugin = _plugins().get(name)
    if plugin is None:
        raise OutputError(unknown_name("format", name, formats()))
    return _load(plugin)


def usable_formats() -> Mapping[str, Format]:
    """All formats by name, ours first, but for plugins that can't be loaded: nobody need use them.

    What all packages say of themselves is read for it.
    """
    found: dict[str, Format] = {}
    for name in formats():
        with suppress(OutputError):
            found[name] = find_format(name)
    return found


def _plugins() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _load(plugin: EntryPoint) -> Format:
    try:
        found = plugin.load()
    except Exception as error:  # a plugin may fail in any way
        raise OutputError(f"format {plugin.name} ({plugin.value}): {one_line(error)}") from error
    if not isinstance(found, Format):
        raise OutputError(f"format {plugin.name} ({plugin.value}): is no briefing.publish.render.Format")
    return found
