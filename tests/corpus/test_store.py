"""Data packs: found, validated, kept apart, and named in the answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import accountability
from accountability import Law, LawError, Status, load_case, map_case
from accountability.corpus import Pack
from accountability.documents import encode
from accountability.documents.validation import schema_problems

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "pack" / "src" / "accountability_example" / "data"
CASE = ROOT / "examples" / "cases" / "minsk-2020-torture.json"
ON = "2026-11-22"


def test_a_pack_adds_mechanisms_and_its_answers_say_so() -> None:
    law = Law.of([Pack("example", EXAMPLE)])
    assert "example-committee" in law.mechanisms()
    assert law.origin("mechanisms", "example-committee") == "example"
    assert law.origin("mechanisms", "wgad") is None
    mapping = map_case(load_case(CASE), ON, law)
    avenue = mapping[("example-committee", "BLR")]
    assert avenue.status is Status.OPEN
    assert any("data pack 'example'" in note.text for note in avenue.notes)
    assert schema_problems("mapping", json.loads(json.dumps(encode(mapping)))) == []
    own = map_case(load_case(CASE), ON, Law.of([]))
    assert [avenue for avenue in mapping if avenue.mechanism.id != "example-committee"] == list(own)


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "data"))


def test_two_packs_may_not_hold_the_same_file(tmp_path: Path) -> None:
    law = Law.of([Pack("one", EXAMPLE), Pack("two", copied(tmp_path))])
    with pytest.raises(LawError, match=r"the data pack 'one' holds .* already; give yours another id"):
        law.mechanisms()


def test_a_pack_may_not_replace_the_library_s_own_law(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    shutil.copy(folder / "instruments" / "example-covenant.json", folder / "instruments" / "cat.json")
    with pytest.raises(LawError, match="the data pack 'accountability' holds instruments/cat already"):
        Law.of([Pack("mine", folder)]).instruments()


def test_a_pack_is_validated_by_the_same_schemas(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    path = folder / "participation" / "example-covenant.json"
    path.write_text(path.read_text().replace("2003-08-10", "2003-02-30"))
    with pytest.raises(LawError, match="/states/BLR/0/effective_on: '2003-02-30' is not in the calendar"):
        tuple(map_case(load_case(CASE), ON, Law.of([Pack("mine", folder)])))


def test_a_file_is_named_after_what_it_holds(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "mechanisms" / "example-committee.json").rename(folder / "mechanisms" / "other.json")
    with pytest.raises(LawError, match="expected 'other', the name of the file"):
        Law.of([Pack("mine", folder)]).mechanism("other")


def test_an_installed_pack_is_found_through_its_entry_point(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE.parent, tmp_path / "accountability_example")
    info = tmp_path / "accountability_example-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: accountability-example\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[accountability.data]\nexample = accountability_example:DATA\n")
    found = subprocess.run(
        [sys.executable, "-m", "accountability", "map", str(CASE), "--on", ON, "--format", "json"],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path(accountability.__file__).parents[1])]),
        },
        capture_output=True,
        check=True,
    )
    assert "example-committee" in {avenue["mechanism"] for avenue in json.loads(found.stdout)["avenues"]}
