"""The command line: ``map``, ``explain``, ``plan``, ``check``, ``facts``, ``characterise``, ``law`` and ``track``.

Every command reads a document from a file or, for ``-``, from standard input, prints text or JSON, and exits 0;
bad input gives one clear message on standard error and exit status 2.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import click

from accountability.commands import Refused, on_day, refusing, text_or_json
from accountability.dates import Day
from accountability.documents import check, converter, decode, dump, load_case, read_json
from accountability.errors import DocumentError, UnknownName
from accountability.model.avenue import AmbiguousAvenue, Avenue, Mapping

if TYPE_CHECKING:
    from accountability.corpus import Law

_case = click.argument("case", metavar="CASE.json")
_no_presumptions = click.option(
    "--no-presumptions", is_flag=True, help="Presume nothing: what is not recorded is unknown."
)
_suppose = click.option(
    "--suppose", multiple=True, metavar="FILE", help="Suppose acts of states that a supposition document names."
)
_without = click.option("--without", multiple=True, metavar="NAME", help="Switch off one presumption.")


class _Group(click.Group):
    """The commands; those of ``track`` are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), "track"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name != "track":
            return super().get_command(ctx, cmd_name)
        from accountability.tracking.cli import track

        return track


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="accountability")
def main() -> None:
    """Avenues of accountability for a case: which are open, on which date, under which conditions.

    This is no legal advice. A case is read, never sent or stored anywhere.
    """


@main.command(name="map")
@_case
@on_day
@text_or_json
@_suppose
@_no_presumptions
@_without
@refusing
def map_command(
    case: str, on: Day | None, form: str, suppose: tuple[str, ...], no_presumptions: bool, without: tuple[str, ...]
) -> None:
    """Every avenue of a case on a day."""
    mapping = _map(case, on, suppose, no_presumptions, without)
    if form == "json":
        click.echo(dump(mapping))
        return
    from accountability.model.explanation import explain_mapping

    click.echo(explain_mapping(mapping), nl=False)


@main.command()
@_case
@click.argument("avenue")
@click.option("--against", default=None, help="The state or suspect, where the mechanism meets several.")
@on_day
@text_or_json
@_suppose
@_no_presumptions
@_without
@refusing
def explain(
    case: str,
    avenue: str,
    against: str | None,
    on: Day | None,
    form: str,
    suppose: tuple[str, ...],
    no_presumptions: bool,
    without: tuple[str, ...],
) -> None:
    """One avenue with every reason and its source. AVENUE is an id such as ccpr-individual or national:LTU."""
    mapping = _map(case, on, suppose, no_presumptions, without)
    found = _avenue(mapping, avenue, against)
    click.echo(
        json.dumps(converter().unstructure(found), indent=2) if form == "json" else found.explain(), nl=form == "json"
    )


@main.command(name="check")
@_case
@text_or_json
@refusing
def check_command(case: str, form: str) -> None:
    """Whether a document is sound: every problem at once, each with its place and what to do."""
    name, value = read_json(case)
    kind = value.get("document") if isinstance(value, dict) else None
    from accountability.documents.kinds import KINDS

    problems = check(kind if isinstance(kind, str) and kind in KINDS else "case", value)
    if form == "json":
        found = [{"pointer": problem.pointer, "message": problem.message} for problem in problems]
        click.echo(json.dumps({"document": name, "sound": not problems, "problems": found}, indent=2))
    if problems:
        if form == "json":
            raise SystemExit(2)
        raise DocumentError(name, problems)
    if form == "text":
        from accountability.model.explanation import printable

        click.echo(f"{printable(name)}: sound")


@main.command()
@_case
@on_day
@text_or_json
@click.option("--prefer", multiple=True, metavar="AVENUE", help="Rather use this avenue where two bar one another.")
@_suppose
@_no_presumptions
@_without
@refusing
def plan(
    case: str,
    on: Day | None,
    form: str,
    prefer: tuple[str, ...],
    suppose: tuple[str, ...],
    no_presumptions: bool,
    without: tuple[str, ...],
) -> None:
    """A compatible order of the avenues that are open, and what it costs; the person chooses."""
    from accountability.model.explanation import printable

    drawn = _map(case, on, suppose, no_presumptions, without).plan(prefer)
    if form == "json":
        click.echo(json.dumps(converter().unstructure(drawn), indent=2))
        return
    for line in drawn.text.splitlines():
        click.echo(printable(line))


@main.command()
@_case
@on_day
@text_or_json
@refusing
def facts(case: str, on: Day | None, form: str) -> None:
    """Which facts the avenues of a case depend on, and which questions are still open."""
    from accountability.mapping import map_case
    from accountability.report.facts import facts_report, facts_text

    loaded = load_case(case)
    report = facts_report(loaded, map_case(loaded, on or _today()))
    click.echo(json.dumps(report, indent=2) if form == "json" else facts_text(report), nl=form == "json")


@main.command(name="characterise")
@_case
@on_day
@text_or_json
@refusing
def characterise_command(case: str, on: Day | None, form: str) -> None:
    """Which crimes the acts of a case may be: what it alleges of each element, what was found, what to ask."""
    from accountability.characterisation import characterise

    found = characterise(load_case(case), None, on or _today())
    if form == "json":
        click.echo(json.dumps(converter().unstructure(list(found)), indent=2))
        return
    from accountability.report.characterisation import characterisation_text

    click.echo(characterisation_text(found), nl=False)


@main.command()
@click.argument("what", required=False)
@click.option("--search", "text", default=None, help="Look for a text in the whole register.")
@click.option("--situation", is_flag=True, help="What official bodies have found about the state WHAT.")
@click.option("--crime", default=None, help="For heads: the crime they must cover, such as torture.")
@on_day
@_suppose
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="Text, JSON or CSV.")
@refusing
def law(
    what: str | None,
    text: str | None,
    situation: bool,
    crime: str | None,
    on: Day | None,
    suppose: tuple[str, ...],
    form: str,
) -> None:
    """The law on a day.

    WHAT is a state (BLR), an instrument (iccpr-op1), or one of coverage, mechanisms, jurisdictions, and heads with
    --crime.
    """
    from accountability.report.law import law_csv, law_report, law_text, search

    if (what is None) == (text is None):
        raise Refused("name a state, an instrument or a topic, or a text with --search; see accountability law --help")
    if (what == "heads") != (crime is not None):
        raise Refused("heads of jurisdiction go with a crime; write accountability law heads --crime torture")
    known = _law(suppose)
    if situation:
        _situation(what, on or _today(), known, form)
        return
    if crime is not None:
        from accountability.report.heads import heads_report

        report = heads_report(crime, on or _today(), known)
    else:
        report = search(text, known) if text is not None else law_report(what or "", on or _today(), known)
    write = {"json": lambda found: json.dumps(found, indent=2) + "\n", "csv": law_csv, "text": law_text}[form]
    click.echo(write(report), nl=False)


def _situation(what: str | None, on: Day, known: Law, form: str) -> None:
    from accountability.report.situation import situation_report, situation_text

    if what is None or form == "csv":
        raise Refused("a situation is of one state, as text or JSON; write accountability law BLR --situation")
    report = situation_report(what, on, known)
    click.echo(json.dumps(report, indent=2) + "\n" if form == "json" else situation_text(report), nl=False)


def _law(suppositions: tuple[str, ...]) -> Law:
    from accountability.corpus import Law
    from accountability.model.treaty import Supposition

    return Law().with_(*(decode(Supposition, value, name) for name, value in map(read_json, suppositions)))


def _today() -> Day:
    """The one place where the clock is asked."""
    return Day.on(date.today())


def _map(
    case: str, on: Day | None, suppose: tuple[str, ...], no_presumptions: bool, without: tuple[str, ...]
) -> Mapping:
    from accountability.mapping import map_case

    loaded, known = load_case(case), _law(suppose)
    return map_case(loaded, on or _today(), known, presumptions=not no_presumptions, without=without)


def _avenue(mapping: Mapping, name: str, against: str | None) -> Avenue:
    known = {avenue.mechanism.id for avenue in mapping}
    if name not in known:
        raise UnknownName("avenue of this case", name, known)
    try:
        return mapping[(name, against)] if against is not None else mapping[name]
    except AmbiguousAvenue:
        raise
    except KeyError:
        opponents = {avenue.against or "" for avenue in mapping if avenue.mechanism.id == name}
        raise UnknownName(f"opponent of {name}", str(against), opponents) from None
