"""feeds.yaml -> Config: every mistake in it at once, each in one line with its place.

load.py reads the file · tree.py makes values with places of it · settings.py says what they may be, with the
readers in values.py, addresses.py and servers.py · problems.py says what is wrong · schema.py tells editors.
"""

from .load import load_config, parse_config
from .messages import unknown_name
from .settings import (
    Config,
    FeedConfig,
    HttpConfig,
    MailConfig,
    OutputConfig,
    SectionConfig,
    SummaryConfig,
)
from .values import duration

__all__ = [
    "Config",
    "FeedConfig",
    "HttpConfig",
    "MailConfig",
    "OutputConfig",
    "SectionConfig",
    "SummaryConfig",
    "duration",
    "load_config",
    "parse_config",
    "unknown_name",
]
