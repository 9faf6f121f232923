"""The commands of ``accountability track``: a docket of proceedings, kept over years."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from accountability.commands import Refused, on_day, refusing, text_or_json
from accountability.dates import Day, Duration
from accountability.tracking import DocketError

if TYPE_CHECKING:
    from accountability.absentia.proceeding import Event, Proceeding
    from accountability.tracking.docket import Docket

F = TypeVar("F", bound=Callable[..., Any])


def _keeping(command: F) -> F:
    """Turn what the docket says of bad input into one message."""

    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> Any:
        from accountability.absentia.lifecycle import ImpossibleOrder
        from accountability.model.explanation import printable

        try:
            return command(*args, **options)
        except ImpossibleOrder as error:
            raise Refused(printable(f"{error} (--corrects, --claim). Nothing was recorded.")) from None
        except DocketError as error:
            raise Refused(printable(str(error))) from None
        except ModuleNotFoundError as error:
            missing = (error.name or "").partition(".")[0]
            if missing not in ("sqlalchemy", "icalendar"):
                raise
            raise Refused(
                f"this needs {missing}, which is not installed; install the extra `tracking`: "
                'python -m pip install "accountability[tracking]"'
            ) from None

    return refusing(wrapped)  # type: ignore[return-value]  # wraps keeps the signature, which mypy cannot see


class _When(click.ParamType[Day]):
    """A day that may not be known exactly."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        try:
            return value if isinstance(value, Day) else Day.parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _Length(click.ParamType[Duration]):
    """A length of time: 60d, 8w, 3m, 1y, or ISO 8601 such as P60D."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Duration:
        if isinstance(value, Duration):
            return value
        text = value.upper()
        try:
            return Duration.parse(text if text.startswith("P") else f"P{text}")
        except ValueError:
            self.fail(f"{value!r} is not a length of time; write 60d, 8w, 3m or 1y", param, ctx)


_by = click.option(
    "--by", envvar="ACCOUNTABILITY_BY", default=None, help="Who records it; ACCOUNTABILITY_BY or your login by default."
)


@click.group(name="track")
@click.option(
    "--docket",
    envvar="ACCOUNTABILITY_DOCKET",
    default="docket.sqlite",
    show_default=True,
    metavar="FILE",
    help="The file of the docket; ACCOUNTABILITY_DOCKET by default.",
)
@click.pass_context
def track(context: click.Context, docket: str) -> None:
    r"""Keep proceedings in absence over years: what happened, from which source, and what is due.

    A docket is one file, to which entries are added and nothing else: what was wrong is corrected by a later entry.
    To begin with:

    \b
      accountability track open exile-1 --state BLR --accused "A."
      accountability track events
      accountability track record exile-1 judgment --on 2024-03-01 --source "Notice of the court"
      accountability track show exile-1
      accountability track due --within 60d

    The file holds what you write into it, in the clear: keep it where only those may read it who should.
    """
    context.obj = docket


@track.command(name="open")
@click.argument("proceeding", metavar="ID")
@click.option("--state", required=True, help="The state that tries: an ISO 3166-1 alpha-3 code.")
@click.option("--accused", multiple=True, required=True, help="An accused, or a pseudonym. Can be repeated.")
@click.option("--title", default=None, help="What the case is called.")
@click.option("--court", default=None, help="The court.")
@click.option("--number", default=None, help="The number of the case.")
@click.option("--charge", "charges", multiple=True, help="A charge with its provision. Can be repeated.")
@click.option("--note", default=None, help="What else one should know.")
@_by
@click.pass_obj
@_keeping
def open_command(
    docket: str,
    /,
    proceeding: str,
    accused: tuple[str, ...],
    charges: tuple[str, ...],
    by: str | None,
    **rest: str | None,
) -> None:
    """Open a proceeding, and make the docket if there is none yet."""
    from accountability.absentia.proceeding import Proceeding
    from accountability.documents import decode

    value = {"document": "proceeding", "id": proceeding, "accused": [*accused]}
    value |= {"charges": [*charges]} if charges else {}
    value |= {name: text for name, text in rest.items() if text is not None}
    checked = decode(Proceeding, value, f"proceeding {proceeding}")
    with _docket(docket, create=True) as kept:
        kept.open(checked, _name(by))
    click.echo(f"opened {proceeding} in {docket}")


@track.command()
@click.argument("proceeding", metavar="ID")
@click.argument("event")
@click.option("--on", "day", type=_When(), default=None, help="The day: 2024-03-01, 2024-03, 2024, 2024~, [a..b].")
@click.option("--source", "sources", multiple=True, required=True, help="Where it is known from. Can be repeated.")
@click.option("--url", "urls", multiple=True, help="The address of the source, in the order of the sources.")
@click.option(
    "--confidence",
    type=click.Choice(["verified", "known", "uncertain"]),
    default="uncertain",
    show_default=True,
    help="Whether the sources themselves were read.",
)
@click.option("--forum", default=None, help="The state asked (POL), or the id of the body (ecthr), where there is one.")
@click.option("--claim", is_flag=True, help="Keep it as what a source says; it then moves nothing.")
@click.option("--corrects", default=None, metavar="EVENT-ID", help="The entry that this one puts right.")
@click.option("--withdrawn", is_flag=True, help="With --corrects: it did not happen at all.")
@click.option("--fact", "facts", multiple=True, metavar="NAME=VALUE", help="An answer for the standards.")
@click.option("--note", default=None, help="What else one should know.")
@_by
@click.pass_obj
@_keeping
def record(docket: str, /, proceeding: str, by: str | None, **given: Any) -> None:
    """Record an event. EVENT is a kind of event; `accountability track events` lists them."""
    event = _event(**given)
    with _docket(docket) as kept:
        done = kept.record(proceeding, event, _name(by))
    click.echo(f"recorded {done.id} of {proceeding}: {done.event}{f' on {done.on}' if done.on else ''}")


@track.command()
@click.option("--after", default=None, metavar="ID", help="Only those that can come next in this proceeding.")
@click.pass_obj
@_keeping
def events(docket: str, after: str | None) -> None:
    """List the kinds of events, by track, with who acts and which document proves them."""
    from accountability.absentia.lifecycle import machine
    from accountability.tracking.text import lines

    course = machine()
    found = {kind.id for kind in course.course.events}
    if after is not None:
        with _docket(docket) as kept:
            traces = {trace.track.id: trace for trace in course.read(kept.proceeding(after)).traces}
        states = [traces[entry.id].state if entry.id in traces else entry.first for entry in course.course.tracks]
        found = {kind.id for state in states for kind in course.next(state)}
    for entry in course.course.tracks:
        kinds = [kind for kind in course.course.events if kind.track == entry.id and kind.id in found]
        if kinds:
            forum = f" (--forum: the {entry.forum.value})" if entry.forum else ""
            click.echo(f"{entry.title}{forum}")
            said = (
                f"  {kind.id}: {kind.title}{f', by {kind.by}' if kind.by else ''}"
                f"{f'; proof: {kind.proof}' if kind.proof else ''}"
                for kind in kinds
            )
            click.echo(lines(said), nl=False)


@track.command()
@click.argument("proceeding", metavar="[ID]", required=False)
@text_or_json
@click.pass_obj
@_keeping
def show(docket: str, proceeding: str | None, form: str) -> None:
    """Where a proceeding stands and why; without ID all proceedings in a line each."""
    from accountability.documents import encode
    from accountability.tracking.text import head, lines
    from accountability.tracking.text import show as shown

    found = _proceedings(docket, () if proceeding is None else (proceeding,))
    if form == "json":
        click.echo(json.dumps([encode(entry) for entry in found] if proceeding is None else encode(found[0]), indent=2))
    elif proceeding is None:
        click.echo(lines(head(entry) for entry in found), nl=False)
    else:
        click.echo(lines(shown(found[0])), nl=False)


@track.command()
@click.argument("proceeding", metavar="ID")
@click.pass_obj
@_keeping
def timeline(docket: str, proceeding: str) -> None:
    """Every entry of a proceeding by its day, corrected ones too, with sources and who recorded it when."""
    from accountability.tracking.text import lines
    from accountability.tracking.text import timeline as told

    click.echo(lines(told(_proceedings(docket, (proceeding,))[0])), nl=False)


@track.command()
@click.argument("proceedings", metavar="[ID]...", nargs=-1)
@click.option("--within", type=_Length(), default=None, help="Only what may fall due within 60d, 8w, 3m or 1y.")
@click.option("--all", "everything", is_flag=True, help="Also what has passed, was acted on or does not apply.")
@on_day
@text_or_json
@click.pass_obj
@_keeping
def due(
    docket: str, proceedings: tuple[str, ...], within: Duration | None, everything: bool, on: Day | None, form: str
) -> None:
    """What is due: each deadline with its earliest and latest day, and the law it rests on."""
    from accountability.absentia.deadlines import deadlines
    from accountability.documents import converter
    from accountability.tracking.text import due_lines, lines
    from accountability.truth import Truth

    day = on or _today()
    found = [entry for proceeding in _proceedings(docket, proceedings) for entry in deadlines(proceeding, day)]
    if not everything:
        found = [
            entry
            for entry in found
            if not entry.met_by and entry.applies is not Truth.NO and entry.passed is not Truth.YES
        ]
    if within is not None:
        found = [entry for entry in found if entry.within(day, within)]
    if form == "json":
        click.echo(json.dumps([{"id": entry.id} | converter().unstructure(entry) for entry in found], indent=2))
    else:
        click.echo(lines(due_lines(found, day)), nl=False)


@track.command()
@click.argument("proceeding", metavar="ID")
@on_day
@click.pass_obj
@_keeping
def assess(docket: str, proceeding: str, on: Day | None) -> None:
    """Weigh a proceeding against the standards, and list the documents to secure."""
    from accountability.tracking.assessing import assessment
    from accountability.tracking.text import lines

    click.echo(lines(assessment(_proceedings(docket, (proceeding,))[0], on or _today())), nl=False)


@track.command(name="import")
@click.argument("files", metavar="FILE.json...", nargs=-1, required=True)
@_by
@click.pass_obj
@_keeping
def import_command(docket: str, files: tuple[str, ...], by: str | None) -> None:
    """Take in proceedings from JSON documents, all or none; what is there already word for word is passed over."""
    from accountability.absentia.proceeding import Proceeding, Proceedings
    from accountability.documents import decode, read_json

    found: list[Proceeding] = []
    for name, value in map(read_json, files):
        if isinstance(value, dict) and value.get("document") == "proceedings":
            found += decode(Proceedings, value, name).proceedings
        else:
            found.append(decode(Proceeding, value, name))
    with _docket(docket, create=True) as kept:
        added = kept.add(found, _name(by))
    click.echo(
        f"added {added.proceedings} proceedings and {added.events} events to {docket}; {added.known} were there already"
    )


@track.command()
@click.argument("proceedings", metavar="[ID]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "ics"]),
    default="json",
    show_default=True,
    help="JSON by the schema, CSV for spreadsheets, ICS for calendars.",
)
@click.option("--output", default="-", metavar="FILE", help="Where to; standard output by default.")
@on_day
@click.pass_obj
@_keeping
def export(docket: str, proceedings: tuple[str, ...], form: str, output: str, on: Day | None) -> None:
    """Write proceedings for others; all of them without ID."""
    from accountability.absentia.deadlines import deadlines
    from accountability.tracking.export import csv_text, ics_text, json_text

    found = _proceedings(docket, proceedings)
    if form == "json":
        text = json_text(found, "docket")
    elif form == "csv":
        text = csv_text(found)
    else:
        day = on or _today()
        text = ics_text(found, (entry for proceeding in found for entry in deadlines(proceeding, day)), _now())
    # A spreadsheet takes a file without the mark for one of another alphabet.
    written = text.encode("utf-8-sig" if form == "csv" else "utf-8")
    if output == "-":
        click.echo(written, nl=False)
        return
    if Path(output).resolve() == Path(docket).resolve():
        raise Refused(f"{output} is the docket itself; name another file for the export")
    Path(output).write_bytes(written)
    click.echo(f"wrote {output}")


@track.command()
@click.argument("data", metavar="[FILE.json]", required=False)
@click.pass_obj
@_keeping
def statistics(docket: str, data: str | None) -> None:
    """Count proceedings by year, and set published counts side by side; the docket's own without FILE."""
    from accountability.absentia.counting import conclusion
    from accountability.absentia.counting import statistics as counted
    from accountability.absentia.proceeding import Proceedings
    from accountability.documents import decode, read_json
    from accountability.tracking.text import lines

    if data is None:
        found = Proceedings(id="docket", title=docket, proceedings=_proceedings(docket, ()))
    else:
        name, value = read_json(data)
        found = decode(Proceedings, value, name)
    click.echo(lines(conclusion(counted(found))), nl=False)


def _event(
    event: str,
    day: Day | None,
    sources: tuple[str, ...],
    urls: tuple[str, ...],
    confidence: str,
    facts: tuple[str, ...],
    **rest: Any,
) -> Event:
    """An event from what was typed."""
    from accountability.absentia.lifecycle import machine
    from accountability.absentia.proceeding import Event
    from accountability.model.citation import Citation, Confidence

    if len(urls) > len(sources):
        raise Refused("there are more addresses than sources; name a --source for each --url")
    if any(not source.strip() for source in sources):
        raise Refused("a source is empty; say where the event is known from")
    return Event(
        id="",
        event=machine().kind(event).id,
        sources=tuple(
            Citation(source, url=url, confidence=Confidence(confidence)) for source, url in zip_longest(sources, urls)
        ),
        on=day,
        facts=dict(_fact(fact) for fact in facts),
        **rest,
    )


def _fact(text: str) -> tuple[str, str | bool | None]:
    name, equals, value = text.partition("=")
    if not equals or not name or not value:
        raise Refused(f"{text!r} is not an answer; write a name and a value, such as counsel=appointed_no_contact")
    return name, {"true": True, "false": False, "unknown": None}.get(value, value)


def _docket(path: str, *, create: bool = False) -> Docket:
    from accountability.tracking.docket import Docket

    return Docket.at(path, _now, create=create)


def _proceedings(docket: str, ids: tuple[str, ...]) -> tuple[Proceeding, ...]:
    with _docket(docket) as kept:
        return tuple(kept.proceeding(identity) for identity in ids) if ids else kept.proceedings()


def _name(by: str | None) -> str:
    if by is not None and by.strip():
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise Refused("it is not known who you are; say it with --by") from None


def _now() -> datetime:
    """The one place where the time of recording is asked."""
    return datetime.now(UTC)


def _today() -> Day:
    return Day.on(date.today())
