"""The compile script, on a small folder of facts."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "compile_gazetteer.py"

OFFICES = [
    "iso3",
    "office",
    "role",
    "target",
    "title",
    "person",
    "surname",
    "person_id",
    "start",
    "end",
    "end_basis",
    "last_confirmed",
    "source",
    "licence",
    "aliases",
    "start_basis",
]
FACTS = {
    "countries": (
        "iso3 iso2 numeric fips qid name official_name variants former_names demonym adjective "
        "capital region subregion intermediate_region continent status from to",
        ["KAZ|KZ|398|KZ|Q232|Kazakhstan||||Kazakhstani|Kazakh|Astana|||||1||"],
    ),
    "states_cow": (
        "cow_abbrev cow_code name iso3 from to source",
        ["KZK|705|Kazakhstan|KAZ|1991-12-16||COW"],
    ),
    "metonyms": ("term actor type from to note", ["Akorda|KAZ|head_of_state_office|||"]),
    "office_titles": ("title office n source", ["Minister of Example|minister_other|3|observed"]),
    "agents": ("phrase cameo_role plover_sector", ["sailors|MIL|MIL"]),
    "nonstate_actors": ("name cameo_code from to aliases location_gw source", []),
    "organisations": ("id name aliases type from to seat note source", []),
    "memberships": ("org actor status from to source", []),
    "memberships_factbook": ("org iso3 status first_year_seen last_year_seen source", []),
    "regions": ("region aliases members from to source", ["Steppe||KAZ|||"]),
    "cities": (
        "geonameid name iso3 admin1 lat lon population alternates",
        ["1|Smallville|KAZ||50.12345|70.5|20000|", "2|Bigtown|KAZ||51|71|900000|"],
    ),
}
TERMS = [
    # Two sources, two spellings: one person. A stated end goes before an upper bound.
    [
        "KAZ",
        "foreign_minister",
        "",
        "",
        "Minister",
        "Aidar Örnek",
        "",
        "Q1",
        "2020-01-02",
        "2022-05-06",
        "stated",
        "",
        "wikidata-2023",
        "",
        "",
        "stated",
    ],
    [
        "KAZ",
        "foreign_minister",
        "",
        "",
        "Minister",
        "Aydar ORNEK",
        "Ornek",
        "",
        "2020-02-01",
        "2023-01-01",
        "absent",
        "2022-04-01",
        "cia-factbook",
        "",
        "",
        "first_seen",
    ],
    [
        "KAZ",
        "foreign_minister",
        "",
        "",
        "Minister",
        "Berik Ülgi",
        "",
        "Q2",
        "2022-05-06",
        "",
        "",
        "2023-01-20",
        "wikidata-2023",
        "",
        "",
        "stated",
    ],
    [
        "KAZ",
        "foreign_minister",
        "",
        "",
        "Minister",
        "Person Vice Minister Another",
        "",
        "",
        "2021",
        "",
        "",
        "2022",
        "cia-factbook",
        "",
        "",
        "stated",
    ],
]


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A folder with one state and a few rows of each table."""
    folder = tmp_path / "facts"
    folder.mkdir()
    for name, (columns, rows) in FACTS.items():
        lines = ["\t".join(columns.split()), *(row.replace("|", "\t") for row in rows)]
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["\t".join(OFFICES), *("\t".join(term) for term in TERMS)]
    (folder / "offices.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the script as a user does."""
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_facts_become_tables(facts: Path, tmp_path: Path) -> None:
    """Every table is written, in the same bytes each time, and terms are merged."""
    first, second = tmp_path / "first", tmp_path / "second"
    assert run(str(facts), str(first)).returncode == 0
    assert run(str(facts), str(second)).returncode == 0
    names = sorted(path.name for path in first.iterdir())
    assert "states.tsv" in names
    assert [(first / name).read_bytes() for name in names] == [
        (second / name).read_bytes() for name in names
    ]
    rows = [
        line.split("\t") for line in (first / "holdings.tsv").read_text("utf-8").splitlines()[2:]
    ]
    assert [row[3:8] for row in rows] == [
        ["Aidar Örnek", "Ornek", "2020-01-02", "2022-05-06", ""],
        ["Berik Ülgi", "Ülgi", "2022-05-06", "", "2023-01-20"],
    ]
    cities = (first / "cities.tsv").read_text("utf-8").splitlines()[2:]
    assert [city.split("\t")[0] for city in cities] == ["Bigtown", "Smallville"]


def test_a_wrong_call_explains_itself() -> None:
    """Without a folder of facts the script says how to call it."""
    result = run()
    assert result.returncode == 2
    assert "FACTS_DIR" in result.stderr
