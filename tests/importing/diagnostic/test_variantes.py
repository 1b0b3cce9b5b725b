"""Other years, other programs, broken downloads: the same figures, or a word that says why not."""

import csv
import gzip
import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from cptskit.importing.diagnostic.reading import Inconnu, read_files
from tests.importing.diagnostic.conftest import (
    CREUSE,
    FICHIERS,
    measures,
    read,
    rounded,
    territory,
)

Rows = list[list[str]]
ANNUAIRE = "PS_LibreAcces_Personne_activite_202610080712.txt"
SAVOIR_FAIRE = "PS_LibreAcces_SavoirFaire_202610080712.txt"
FINESS = "etalab-cs1100502-stock-20260512-0339.csv"
TEXTS = [
    "BPE24.csv",
    "DS_BPE_2025_data.csv",
    "DS_FILOSOFI_CC_2023_data.csv",
    "DS_RP_EMPLOI_LR_PRINC_2023_data.csv",
    "DS_RP_POPULATION_PRINC_2023_data.csv",
    "DS_ETAT_CIVIL_DECES_COMMUNES_data.csv",
    "base-cc-evol-struct-pop-2022.CSV",
    "cc_filosofi_2021_COM.csv",
    "demographie-effectifs-et-les-densites.csv",
    "dossier_complet.csv",
    "effectifs.csv",
    "liste-communes-FRR-juillet2025.csv",
]


def content(name: str) -> str:
    """Return the text of a file, which an archive may hold."""
    path = FICHIERS / name
    if path.exists():
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(FICHIERS / name.replace("_data.csv", "_CSV_FR.zip")) as archive:
        return archive.read(name).decode("utf-8-sig")


def rows_of(name: str) -> Rows:
    return list(csv.reader(io.StringIO(content(name)), delimiter=";"))


def text_of(rows: Rows, delimiter: str = ";", quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def said(path: Path) -> list[tuple[object, ...]]:
    """Return all that a file gives, without its name."""
    return [
        (one.mesures, one.effectifs, one.etablissements, one.repartitions) for one in read(path)
    ]


def refused(path: Path) -> str:
    (found,) = read_files([path], territory(*CREUSE))
    assert isinstance(found, Inconnu), found
    return found.raison


SAVED: dict[str, Callable[[Rows], str]] = {
    "columns the other way": lambda rows: text_of([row[::-1] for row in rows]),
    "headings in capitals": lambda rows: text_of([[row.upper() for row in rows[0]], *rows[1:]]),
    "headings in small letters": lambda rows: text_of(
        [[row.lower() for row in rows[0]], *rows[1:]]
    ),
    "commas": lambda rows: text_of(rows, ","),
    "tabs": lambda rows: text_of(rows, "\t"),
    "text alone between quotes": lambda rows: text_of(
        [[_typed(cell) for cell in row] for row in rows], quoting=csv.QUOTE_NONNUMERIC
    ),
    "all between quotes": lambda rows: text_of(rows, quoting=csv.QUOTE_ALL),
    "titles above": lambda rows: "Un titre\nSource ; Insee\n\n" + text_of(rows),
    "notes below": lambda rows: text_of(rows) + "\nSource : Insee\nLecture : ceci\n",
    "decimal commas": lambda rows: text_of(
        [
            rows[0],
            *([re.sub(r"^(-?\d+)\.(\d+)$", r"\1,\2", one) for one in row] for row in rows[1:]),
        ]
    ),
    "carriage returns": lambda rows: text_of(rows).replace("\n", "\r"),
}


def _typed(cell: str) -> object:
    return int(cell) if cell.isdigit() and cell[0] != "0" else cell


@pytest.mark.parametrize("how", SAVED)
@pytest.mark.parametrize("name", TEXTS)
def test_what_a_spreadsheet_does_to_a_file_changes_nothing(
    name: str, how: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    plain = tmp_path / "plain" / name
    plain.parent.mkdir()
    rows = [row for row in rows_of(name) if row]
    plain.write_text(text_of(rows), encoding="utf-8", newline="")
    path.write_text(SAVED[how](rows), encoding="utf-8", newline="")
    assert said(path) == said(plain)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_archives_in_archives_are_opened(encoding: str, tmp_path: Path) -> None:
    inner, outer = io.BytesIO(), tmp_path / "tout.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("BPE24.csv", content("BPE24.csv").encode(encoding))
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("un/dedans.zip", inner.getvalue())
        archive.writestr(
            "un/filo.csv.gz", gzip.compress(content("cc_filosofi_2021_COM.csv").encode())
        )
        archive.writestr("__MACOSX/._x.csv", b"\0\5\x16")
    assert {apport.fichier for apport in read(outer)} == {"BPE24.csv", "filo.csv"}
    assert rounded(measures(outer)["bpe-infirmiers"].valeur, 0) == "21"


@pytest.mark.parametrize(
    "secret", ["s", "nd", "ns", "so", "", "S", "N/A - secret statistique", "…"]
)
def test_a_secret_is_never_zero(secret: str, tmp_path: Path) -> None:
    rows = rows_of("cc_filosofi_2021_COM.csv")
    for row in rows[1:]:
        if row and row[0] == "23075":
            row[1:] = [one if one.isdigit() else secret for one in row[1:]]
            row[rows[0].index("TP6021")] = secret
    path = tmp_path / "cc.csv"
    path.write_text(text_of(rows), encoding="utf-8")
    found = measures(path)["taux-pauvrete"]
    assert (rounded(found.valeur, 1), found.estimation) == ("17.7", True)
    assert "23075" not in found.communes


def test_an_older_dossier_reads_the_sample_where_it_is_meant(tmp_path: Path) -> None:
    rows = [row for row in rows_of("dossier_complet.csv") if row]
    rows[0] = [
        row.replace("22_", "20_").replace("STAT_GSEC32", "CS7").replace("16_", "14_")
        for row in rows[0]
    ]
    for extra in ("C20_ACT1564", "P20_POP15P", "P20_MEN", "C20_POP"):
        rows = [[*rows[0], extra], *([*row, "99999"] for row in rows[1:])]
    path = tmp_path / "dossier_complet.csv"
    path.write_text(text_of(rows), encoding="utf-8")
    found = measures(path)
    assert {id_: rounded(found[id_].valeur, 1) for id_ in ("chomage-15-64", "part-retraites")} == {
        "chomage-15-64": "11.7",
        "part-retraites": "40.2",
    }
    assert rounded(found["menages-une-personne"].valeur, 1) == "40.0"
    assert (found["population"].annee, rounded(found["population"].valeur, 0)) == (2020, "12140")


OLD_CODES = {"D265": "D201", "D281": "D232", "D279": "D233"}


@pytest.mark.parametrize("name", ["BPE23.csv", "bpe23_ensemble.csv", "telechargement (1).csv"])
def test_the_codes_of_equipment_are_those_of_their_year(name: str, tmp_path: Path) -> None:
    text = content("BPE24.csv")
    for new, old in OLD_CODES.items():
        text = text.replace(new, old)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = measures(path)
    assert found["bpe-medecins-generalistes"].annee == 2023
    assert rounded(found["bpe-infirmiers"].valeur, 0) == "21"
    assert "bpe-urgences" not in found


def test_no_equipment_in_the_territory_is_zero_where_the_file_has_some_elsewhere(
    tmp_path: Path,
) -> None:
    rows = rows_of("DS_BPE_2025_data.csv")
    extra = ["23", "DEP", *rows[1][2:]]
    at = rows[0].index("FACILITY_TYPE")
    extra[at] = "D107"
    path = tmp_path / "bpe.csv"
    path.write_text(text_of([*rows, extra]), encoding="utf-8")
    assert measures(path)["bpe-maternites"].valeur == 0
    assert "bpe-maternites" not in measures(FICHIERS / "DS_BPE_2025_CSV_FR.zip")


def test_income_of_2020_and_of_2021_in_the_long_form(tmp_path: Path) -> None:
    wide = tmp_path / "cc_filosofi_2020_COM.csv"
    wide.write_text(
        content("cc_filosofi_2021_COM.csv").replace("21;", "20;").replace("21\n", "20\n")
    )
    assert measures(wide)["taux-pauvrete"].annee == 2020
    long = tmp_path / "DS_FILOSOFI_CC_2021_data.csv"
    long.write_text(content("DS_FILOSOFI_CC_2023_data.csv").replace("2023", "2021"))
    (apport,) = read(long)
    assert [mesure.annee for mesure in apport.mesures] == [2021, 2021]
    assert apport.remarques == ()


def test_two_communes_that_merged_have_no_median_together(tmp_path: Path) -> None:
    rows = rows_of("cc_filosofi_2021_COM.csv")
    one = next(row for row in rows if row and row[0] == "23176")
    codes = territory("16233").codes
    assert {"16233", "16351"} <= set(codes)
    both = [["16233", *one[1:]], ["16351", *one[1:]]]
    both[1][rows[0].index("MED21")] = "18000"
    path = tmp_path / "cc.csv"
    path.write_text(text_of([rows[0], *both]), encoding="utf-8")
    found = measures(path, codes=("16233",))
    assert "niveau-de-vie-median" not in found
    assert found["taux-pauvrete"].valeur == Decimal(one[rows[0].index("TP6021")])


@pytest.mark.parametrize("name", ["finess-structures-journalier-20261001.json", FINESS])
def test_a_file_cut_in_the_middle_is_refused(name: str, tmp_path: Path) -> None:
    raw = (FICHIERS / name).read_bytes()
    path = tmp_path / name
    path.write_bytes(raw[: len(raw) // 2])
    assert re.search("coupée|incomplet", refused(path))
    path.write_bytes(gzip.compress(raw)[:-200])
    assert "incomplet" in refused(path)


@pytest.mark.parametrize("name", TEXTS)
def test_a_table_whose_last_line_is_cut_is_refused(name: str, tmp_path: Path) -> None:
    text = text_of([row for row in rows_of(name) if row])
    path = tmp_path / name
    path.write_text(text[: text.rindex(";") - 1], encoding="utf-8")
    assert "coupée" in refused(path)


def test_a_quote_that_nothing_closes_takes_no_line(tmp_path: Path) -> None:
    path = tmp_path / FINESS
    lines = (FICHIERS / FINESS).read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("CH INVENTE", '"CH INVENTE', 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (apport,) = read(path)
    assert len(apport.etablissements) == 11
    table = tmp_path / "dossier_complet.csv"
    first, *rows = content("dossier_complet.csv").splitlines()
    bad = [row.replace("23008;", '23008;"', 1) if row.startswith("23008") else row for row in rows]
    table.write_text("\n".join([first, *bad]) + "\n", encoding="utf-8")
    assert rounded(measures(table)["population"].couverture or Decimal(100), 0) == "100"


def test_the_directory_of_before_with_semicolons_and_quotes(tmp_path: Path) -> None:
    rows = [line.split("|") for line in content(ANNUAIRE).splitlines()]
    path = tmp_path / ANNUAIRE
    path.write_text(text_of(rows, quoting=csv.QUOTE_ALL), encoding="utf-8")
    assert said(path) == said(FICHIERS / ANNUAIRE)
    shifted = ["|".join(row[-2::-1]) + "|" for row in rows]
    path.write_text("\n".join(shifted) + "\n", encoding="utf-8")
    assert said(path) == said(FICHIERS / ANNUAIRE)


def test_the_savoir_faire_may_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    lines = content(ANNUAIRE).splitlines()
    names = lines[0].split("|")
    gone = {at for at, name in enumerate(names) if "savoir-faire" in name}
    kept = ["|".join(x for at, x in enumerate(line.split("|")) if at not in gone) for line in lines]
    path = tmp_path / ANNUAIRE
    path.write_text("\n".join(dict.fromkeys(kept)) + "\n", encoding="utf-8")
    (expected,) = read(FICHIERS / ANNUAIRE)
    found = {one.titre: one for one in read(path, FICHIERS / SAVOIR_FAIRE)}
    apport = found[expected.titre]
    assert apport.effectifs == expected.effectifs
    assert "« SavoirFaire »" in apport.remarques[-1]
    (alone,) = read(path)
    counts = {effectif.profession.value: effectif.nombre for effectif in alone.effectifs}
    assert "medecin_generaliste" not in counts
    assert counts["infirmier"] == 7
    assert "Donnez avec lui « SavoirFaire »" in alone.remarques[-1]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_map_export_may_be_cut_by_anything(delimiter: str, tmp_path: Path) -> None:
    path = tmp_path / "insee.csv"
    path.write_text(text_of(rows_of("insee_statistiques_locales.csv"), delimiter), encoding="utf-8")
    found = measures(path)
    assert rounded(found["population"].valeur, 0) == "12167"
    assert len(found["carto-taux-de-pauvrete"].communes) == 4
    assert "Dun-le-Palestel" in found["carto-taux-de-pauvrete"].commentaire


def test_a_map_export_of_an_epci_is_the_territory_that_it_is(tmp_path: Path) -> None:
    path = tmp_path / "epci.csv"
    path.write_text("Code;Libellé;Taux de pauvreté 2023\n242300135;CC;17,1\n23;Creuse;18,6\n")
    (apport,) = read_files([path], territory(*CREUSE, epci="242300135"))
    assert not isinstance(apport, Inconnu)
    (found,) = apport.mesures
    assert (found.valeur, dict(found.comparaisons)) == (
        Decimal("17.1"),
        {"departement": Decimal("18.6")},
    )


WRONG = {
    "vide.csv": (b"", "est vide"),
    "page.csv": (b"\n<!DOCTYPE html><html><p>Erreur;404</p>", "page web"),
    "rapport.csv": (b"%PDF-1.7\n%;;;", "est un PDF"),
    "image.csv": (b"\x89PNG\r\n\x1a\n\0\0;\0x", "ni un tableau"),
    "a.7z": (b"7z\xbc\xaf'\x1c", "7z"),
    "b.parquet": (b"PAR1xx", "Parquet"),
    "c.csv.crdownload": (b"Code;Lib", "fini de télécharger"),
    "d.zip": (b"PK\3\4xx", "abîmé"),
    "e.json": (b'{"a": 1}', "pas un fichier connu"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_table_says_what_it_is(name: str, tmp_path: Path) -> None:
    raw, why = WRONG[name]
    (tmp_path / name).write_bytes(raw)
    assert why in refused(tmp_path / name)


def test_a_folder_of_three_hundred_files_is_read_whole(tmp_path: Path) -> None:
    for n in range(300):
        folder = tmp_path / f"lot-{n % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"{n}.csv").write_text("a;b\n1;2\n" if n % 2 else content("BPE24.csv"))
    found = list(read_files([tmp_path], territory(*CREUSE)))
    assert len(found) == 300
    assert sum(isinstance(one, Inconnu) for one in found) == 150


def test_a_header_that_ends_by_a_delimiter_cuts_no_line(tmp_path: Path) -> None:
    name = "liste-communes-FRR-juillet2025.csv"
    path = tmp_path / name
    text = "\n".join(line.strip().removesuffix(";") for line in content(name).strip().splitlines())
    path.write_text(text.replace("2025\n", "2025;\n", 1), encoding="utf-8")
    assert said(path) == said(FICHIERS / name)
