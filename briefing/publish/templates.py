"""Template and values -> text. The one place that knows Jinja.

A template's name says how values are printed in it: `….html.j2` escapes them for HTML, `….md.j2` for
Markdown, any other prints them as plain text. Only what a macro or a filter of ours has made is printed
as it is.
"""

import traceback
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, pass_eval_context
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..errors import TemplateError
from . import filters

_PACKAGE = Path(__file__).parent.parent
# In the wheel the templates lie inside the package, in a checkout beside it.
_OURS = next(folder for folder in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if folder.is_dir())

# How much a file's name is like a template's that was meant: "archive.j2" is 0.8 like "archive.html.j2", and
# "slides.html.j2", which may be another format's, 0.69 like "mail.html.j2".
ALIKE = 0.8

# How a value is printed, and how an address is.
_KINDS: Mapping[str, tuple[Callable[[object], object], Callable[..., str]]] = {
    "html": (filters.html_value, filters.link),
    "md": (filters.markdown_value, filters.markdown_link),
    "txt": (filters.text_value, filters.text_link),
}
_FILTERS: Mapping[str, Callable[..., object]] = {
    "anchor": filters.anchor,
    "body": filters.body,
    "heads": filters.heads,
    "outlet": filters.outlet,
    "shorten": filters.shorten,
    "slug": filters.slug,
    "tail": filters.tail,
    "wrap": filters.wrap,
}


def fill(template: str, values: Mapping[str, object], folder: Path | None = None) -> str:
    """The template filled in; one of the same name in `folder` goes before ours.

    Raises TemplateError: which template, which line, what is wrong there.
    """
    if folder and not folder.is_dir():
        raise TemplateError(f"{folder}: no such folder of templates")
    try:
        return _environment(_kind(template), folder).get_template(template).render(values)
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}:{error.lineno}: {one_line(error)}") from error
    except TemplateNotFound as error:
        raise TemplateError(f"{_place(error, template)}: there is no template {error.name!r}") from error
    except UnicodeDecodeError as error:  # Jinja does not say in which file
        where = f"{(folder or _OURS) / template}, or a file it includes"
        raise TemplateError(f"{where}: the byte 0x{error.object[error.start]:02x} is not UTF-8") from error
    except (
        JinjaError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise TemplateError(f"{_place(error, template)}: {one_line(error)}") from error


def misspelt(folder: Path) -> Mapping[str, str]:
    """The files of the user's folder that seem to be meant for a template of ours, and its right name.

    Not where that is there, too (the other is a copy), nor where another file names it: it is a part of that.
    """
    own = {path.name: path for path in sorted(folder.iterdir()) if path.is_file()}
    ours = [path.name for path in _OURS.glob("*.j2")]
    near = {name: get_close_matches(name.casefold(), ours, 1, ALIKE) for name in own if name not in ours}
    meant = {name: found[0] for name, found in near.items() if found and found[0] not in own}
    return {name: right for name, right in meant.items() if not _is_named(name, own.values())}


def _is_named(name: str, files: Iterable[Path]) -> bool:
    return any(name.encode() in path.read_bytes() for path in files if path.suffix == ".j2")


def _kind(template: str) -> str:
    kind = template.removesuffix(".j2").rpartition(".")[2]
    return kind if kind in _KINDS else "txt"


@lru_cache(maxsize=16)
def _environment(kind: str, folder: Path | None) -> ImmutableSandboxedEnvironment:
    """Templates are the user's, values are anybody's: no attribute with an underscore, no change to a value.

    Autoescape is on for every kind: it is what marks the output of macros and blocks as done. The values
    themselves are escaped for Markdown and plain text by `finalize`, before autoescape sees them.
    """
    value, link = _KINDS[kind]

    # With its context it runs when the template does; else Jinja would escape constants for HTML before it.
    @pass_eval_context
    def printed(_: EvalContext, given: object) -> object:
        return value(given)

    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([folder, _OURS] if folder else [_OURS]),
        autoescape=True,
        finalize=printed,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        optimized=False,  # 0.02 s less to compile; a template is filled in once
    )
    made.filters.update(_FILTERS)
    made.filters["link"] = link
    if kind != "html":  # these would escape for HTML, and pass as done
        made.filters.update(dict.fromkeys(("e", "escape", "forceescape"), value))
        for name in ("urlize", "xmlattr"):
            made.filters.pop(name)
    return made


def _place(error: Exception, template: str) -> str:
    """Where in a template an error came up: file and line, as far as the traceback knows."""
    frames: Iterable[traceback.FrameSummary] = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno}" for frame in frames if frame.filename.endswith(".j2")]
    return places[-1] if places else template


def one_line(error: Exception) -> str:
    """What the error says, else its kind."""
    return filters.clean(str(error)) or type(error).__name__
