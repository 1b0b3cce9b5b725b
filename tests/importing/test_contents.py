"""Lists whose headers say little: what stands below them tells, and nothing is left in silence."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from cptskit.importing.outcome import Outcome
from cptskit.socle.errors import UnreadableTableError
from cptskit.usages.import_ import import_members
from tests.bounded import within
from tests.importing.test_listes import shown, told
from tests.loading.workbook import Value, xlsx


def of(folder: Path, text: str, name: str = "liste.csv") -> Outcome:
    source = folder / name
    source.write_text(text, encoding="utf-8")
    return import_members(source)


def of_sheets(folder: Path, sheets: dict[str, Sequence[Sequence[Value]]]) -> Outcome:
    source = folder / "liste.xlsx"
    source.write_bytes(xlsx(sheets))
    return import_members(source)


def test_a_status_may_be_a_mode_of_practice(tmp_path: Path) -> None:
    outcome = of(
        tmp_path,
        "Nom;Prénom;Profession;Statut\nA;B;IDEL;libérale\nC;D;Kiné;salarié\nE;F;Sage-femme;\n",
    )
    assert [member.get("mode_exercice", "") for member in outcome.members] == [
        "liberal",
        "salarie",
        "",
    ]
    assert "Dit qui est membre" not in told(outcome)
    assert "ni oui ni non" not in told(outcome)


def test_a_status_may_still_say_who_is_a_member(tmp_path: Path) -> None:
    outcome = of(tmp_path, "Nom;Prénom;Profession;Statut\nA;B;IDEL;actif\nC;D;Kiné;radié\n")
    assert shown(outcome) == ["A|B|infirmier"]


def test_a_mode_is_one_of_practice_or_it_is_not_read(tmp_path: Path) -> None:
    head = "Nom;Prénom;Profession;Mode\n"
    assert of(tmp_path, f"{head}A;B;IDEL;L\nC;D;Kiné;S\n").members[1]["mode_exercice"] == "salarie"
    assert of(tmp_path, f"{head}A;B;IDEL;chèque\nC;D;Kiné;espèces\n").left_out == ("Mode",)


def test_a_speciality_may_be_the_profession(tmp_path: Path) -> None:
    outcome = of(tmp_path, "Nom;Prénom;Spécialité\nA;B;Cardiologue\nC;D;Kinés\nE;F;IDEL\n")
    assert shown(outcome) == [
        "A|B|medecin_specialiste",
        "C|D|masseur_kinesitherapeute",
        "E|F|infirmier",
    ]


def test_a_cross_below_a_profession_gives_it(tmp_path: Path) -> None:
    outcome = of(
        tmp_path,
        "Nom;Prénom;MG;Infirmière;Autre\nA;B;x;;\nC;D;;OUI;\nE;F;;;Podologue\nG;H;1;1;\nI;J;;;\n",
    )
    assert shown(outcome) == ["A|B|medecin_generaliste", "C|D|infirmier", "E|F|pedicure_podologue"]
    assert [note.row for note in outcome.notes if note.refused] == [5, 6]
    assert "celle de la colonne cochée : « MG », « Infirmière » et « Autre »" in told(outcome)


def test_figures_below_professions_are_no_crosses(tmp_path: Path) -> None:
    outcome = of(tmp_path, "Nom;Commune;MG;Infirmière\nMSP des Tilleuls;Dax;4;12\n")
    assert outcome.left_out == ("MG", "Infirmière")


def test_the_title_of_a_sheet_may_be_the_profession_and_other_sheets_are_named(
    tmp_path: Path,
) -> None:
    rows = [["Nom", "Prénom", "Commune"], ["A", "B", "Gap"]]
    outcome = of_sheets(tmp_path, {"Lisez-moi": [["x"]], "Infirmiers": rows, "Kinés": rows})
    assert shown(outcome) == ["A|B|infirmier"]
    assert "celle du titre de la feuille, « Infirmiers »" in told(outcome)
    assert "Peut-être aussi des membres : « Kinés »." in told(outcome)


@pytest.mark.parametrize("place", ["CANTON DE MOREZ", "Secteur nord", "Pôle de santé de Dax"])
def test_a_place_alone_in_its_row_is_a_title(place: str, tmp_path: Path) -> None:
    outcome = of(tmp_path, f"Nom;Prénom;Profession\n{place};;\nA;B;IDEL\n")
    assert (outcome.refused, outcome.aside) == (0, 1)
    assert f"« {place} » est un titre" in told(outcome)


def test_ticked_and_empty_boxes_are_answers(tmp_path: Path) -> None:
    outcome = of(
        tmp_path, "Nom;Prénom;Profession;Adhérent 2026\nA;B;IDEL;✔️\nC;D;Kiné;☐\nE;F;MG;☒\n"
    )
    assert shown(outcome) == ["A|B|infirmier", "E|F|medecin_generaliste"]


@pytest.mark.parametrize("sign", ["/", "&", "+", "et"])
def test_two_people_in_a_cell_are_told(sign: str, tmp_path: Path) -> None:
    outcome = of(tmp_path, f"Professionnel;Profession\nJean Martin {sign} Paul Durand;Kiné\n")
    assert "n'est pas le nom d'une personne ?" in told(outcome)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "liste.csv est vide"),
        ("\ufeff\n \n", "liste.csv est vide"),
        ('<?xml version="1.0"?>\n<office:document x="y">', "enregistrez-le au format .ods"),
        ("Nom;Profession;Nom;Nom\nA;B;C;D\n", "« Nom »), C (« Nom ») et D (« Nom ») donnent"),
    ],
)
def test_what_is_no_list_is_told_as_what_it_is(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableTableError) as caught:
        of(tmp_path, text)
    assert says in str(caught.value)


def test_a_long_list_is_read_in_time_that_grows_with_it(tmp_path: Path) -> None:
    rows = "".join(f"N{number};P{number};IDEL\n" for number in range(20_000))
    with within(60):  # it took minutes when each row met all others
        assert len(of(tmp_path, f"Nom;Prénom;Profession\n{rows}").members) == 20_000
