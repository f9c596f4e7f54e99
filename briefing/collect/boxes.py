"""A page's tree -> the tree without the boxes that are no article, as their names tell.

The extractor knows menus, teasers and most comments by the names that sites give their elements. What it
leaves in, on every fifteenth page: dialogs about cookies, disclaimers of shops, readers' comments, captions,
words for screen readers. Of 100 pages that nothing was chosen on, one more begins where its article does.
"""

import re

from lxml.html import HtmlElement

_ELEMENTS = ("div", "section", "aside", "p", "span", "ul", "ol", "li", "small", "label")
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text)?|(?:\w{1,30}-)?modal|disclaimer|disclosure"
    r"|boilerplate|comments?|captions?|img-description)(?:$|[\s_-])"
)
_NAMED = 500  # characters of names that are looked at
# A box that holds more of the page's text is no box: some sites call all of a page "has-comments".
_MOST = 0.3


def without_boxes(tree: HtmlElement) -> HtmlElement:
    """The tree itself, without elements named as a box that hold neither a headline nor much of the text."""
    whole = len(tree.text_content())
    for element in list(tree.iter(*_ELEMENTS)):
        names = f"{element.get('class', '')} {element.get('id', '')}"[:_NAMED]
        if _NAMES.search(names) and element.getparent() is not None and _is_small(element, whole):
            element.drop_tree()
    return tree


def _is_small(element: HtmlElement, whole: int) -> bool:
    return len(element.text_content()) <= whole * _MOST and element.find(".//h1") is None
