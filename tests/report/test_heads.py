"""Heads of jurisdiction on a day, as rows."""

from __future__ import annotations

import csv
import io

import pytest

from accountability import Day, Law, UnknownName
from accountability.report.heads import heads_report, treaty_duties, without_link
from accountability.report.law import law_csv

LAW = Law()
ON = Day.parse("2026-11-22")


def test_one_row_for_each_head_and_offence_with_its_dates() -> None:
    rows = heads_report("torture", ON, LAW)["heads"]
    found = {(row["state"], row["head"]): row for row in rows}
    assert found["LTU", "ltu-h1"]["acts_from"] == "2019-07-27"  # Criminal Code art 100-3
    assert ("SVK", "svk-h1") not in found  # the list of s 5a leaves torture out
    assert found["SWE", "swe-h5"]["head_in_force"] == "yes"
    keys = [(row["state"], row["head"], row["offence"], row["acts_from"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_states_that_were_not_read_have_treaty_based_rows_where_the_treaty_binds_or_may() -> None:
    rows = heads_report("torture", ON, LAW)["heads"]
    treaty = [row for row in rows if row["treaty_based"]]
    assert {"SRB"} <= {row["state"] for row in treaty}
    assert not {row["state"] for row in treaty} & set(LAW.jurisdictions())
    assert "IRN" not in {row["state"] for row in treaty if row["treaties"] == "cat"}


def test_a_head_that_has_ended_says_so() -> None:
    rows = heads_report("genocide", ON, LAW)["heads"]
    assert next(row for row in rows if row["head"] == "bel-h0")["head_in_force"] == "no"
    earlier = heads_report("genocide", Day.parse("2000-04-11"), LAW)["heads"]
    assert next(row for row in earlier if row["head"] == "bel-h0")["head_in_force"] == "yes"


def test_rows_as_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(law_csv(heads_report("torture", ON, LAW)))))
    assert len(rows) == len(heads_report("torture", ON, LAW)["heads"])


def test_a_crime_that_is_not_known() -> None:
    with pytest.raises(UnknownName, match="no crime is called 'tortur'"):
        heads_report("tortur", ON, LAW)


def test_states_with_a_head_without_any_link() -> None:
    free = without_link(LAW, ON)
    absent = without_link(LAW, ON, absent=True)
    assert set(absent) <= set(free)
    assert {"DEU", "LTU", "SWE"} <= set(absent)
    assert "CHE" in set(free) - set(absent)  # art 264m asks for the perpetrator in Switzerland
    assert not {"FRA", "ESP", "BEL"} & set(free)
    assert "BEL" in without_link(LAW, Day.parse("2000-04-11"))


def test_every_state_party_elsewhere_has_its_duties() -> None:
    duties = {entry["state"]: entry for entry in treaty_duties(LAW, ON)}
    assert set(duties) == set(LAW.states()) - set(LAW.jurisdictions())
    assert {"cat", "ced"} <= {head["treaty"] for head in duties["SRB"]["heads"]}
