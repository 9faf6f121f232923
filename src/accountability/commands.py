"""What every command shares: days as options, text or JSON, and one message for bad input."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from accountability.dates import Day
from accountability.errors import DocumentError, UnknownName
from accountability.model.avenue import AmbiguousAvenue

F = TypeVar("F", bound=Callable[..., Any])


class Refused(click.ClickException):
    """Bad input: a message for people, and exit status 2."""

    exit_code = 2


def refusing(command: F) -> F:
    """Turn what the library says of bad input into one message."""

    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> Any:
        from accountability.model.explanation import printable

        try:
            return command(*args, **options)
        except (DocumentError, UnknownName, AmbiguousAvenue) as error:
            raise Refused("\n".join(printable(line) for line in str(error).splitlines())) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Refused(f"the answer could not be written: {error.strerror}") from None

    return wrapped  # type: ignore[return-value]  # wraps keeps the signature, which mypy cannot see


class DayType(click.ParamType[Day]):
    """A day such as 2026-11-22."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        """Read the day; a month or a year is refused."""
        try:
            day = value if isinstance(value, Day) else Day.parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)
        if not day.exact:
            self.fail(f"{value!r} is not one day; write 2026-11-22", param, ctx)
        return day


on_day = click.option("--on", type=DayType(), default=None, help="The day of the question; today by default.")
text_or_json = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text for people or JSON."
)
