"""A figure of the diagnostic told again elsewhere: what differs is found, what agrees is not."""

from pathlib import Path

import pytest

from cptskit.loading import load
from cptskit.socle.findings import Finding
from cptskit.usages.check import check

HEAD = """etape: projet
identite:
  nom: CPTS d'exemple
  contexte: {text}
diagnostic:
  indicateurs:
    - id: sans-medecin
      libelle: Patients sans médecin traitant
      valeur: 48,7 %
      annee: 2024
      source: Rezone CPTS
      comparaisons: {{departement: "45,2 %"}}
    - {{libelle: Lits de médecine, valeur: 40, unite: lits, annee: 2024, source: SAE}}
"""


def found(folder: Path, text: str, more: str = "") -> list[Finding]:
    (folder / "cpts.yaml").write_text(HEAD.format(text=text) + more, encoding="utf-8")
    assert load(folder).findings == ()
    return [finding for finding in check(folder).findings if finding.code == "DIA022"]


@pytest.mark.parametrize(
    ("text", "extract"),
    [
        ("'Chez nous, 47,8 % des patients sont sans médecin traitant.'", "47,8 %"),
        ("'Sans médecin traitant : 51 % des patients.'", "51 %"),
        ("'En 2024, 30 % de nos patients cherchaient un médecin traitant.'", "30 %"),
        ("'Le service de médecine compte 38 lits de médecine.'", "38 lits"),
    ],
)
def test_a_sentence_that_differs_is_shown_with_both_places(
    text: str, extract: str, tmp_path: Path
) -> None:
    (finding,) = found(tmp_path, text)
    assert extract in finding.message
    assert finding.location is not None
    assert (finding.location.fichier, finding.location.ligne) == ("cpts.yaml", 4)
    assert [other.location.ligne for other in finding.others] == [9 if "%" in extract else 13]


@pytest.mark.parametrize(
    "text",
    [
        "'Chez nous, 48,7 % des patients sont sans médecin traitant.'",
        "'Chez nous, 49 % des patients sont sans médecin traitant.'",
        "'Chez nous, [[sans-medecin]] des patients sont sans médecin traitant.'",
        "'45,2 % des patients sans médecin traitant dans le département.'",
        "'En 2018, 30 % de nos patients étaient sans médecin traitant.'",
        "'Objectif : 20 % de patients sans médecin traitant.'",
        "'Nous suivons 12 % des patients diabétiques.'",
        "'Un médecin sur deux a plus de 60 ans, soit 50 % des médecins.'",
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_left_alone(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("indicator", "count"),
    [
        ("{intitule: Patients sans médecin traitant, reference: 45 %, cible: 30 %}", 1),
        ("{intitule: Sans médecin, indicateur: sans-medecin, reference: 45 %, cible: 30 %}", 1),
        ("{intitule: Sans médecin, indicateur: sans-medecin, cible: 30 %}", 0),
        ("{intitule: Patients sans médecin traitant, reference: 48,7 %, cible: 30 %}", 0),
        ("{intitule: Patients adressés, reference: 45 %, cible: 30 %}", 0),
    ],
)
def test_a_baseline_is_held_against_the_diagnostic(
    indicator: str, count: int, tmp_path: Path
) -> None:
    more = f"missions:\n  parcours:\n    indicateurs: [{indicator}]\n"
    assert len(found(tmp_path, "rien", more)) == count


@pytest.mark.parametrize(
    "example", ["bergerac", "metropole-ouest", "minimal", "pays-berjalliens", "vallee-rurale"]
)
def test_no_false_alarm_on_the_examples(example: str) -> None:
    folder = Path(__file__).parents[3] / "examples" / example
    assert [finding for finding in check(folder).findings if finding.code == "DIA022"] == []
