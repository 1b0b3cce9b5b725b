"""What became of the lines of a list: `fix` and `refresh` agree, and know one outcome or none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cptskit
from cptskit.editing.plan import Wish
from cptskit.editing.territory import edit_territory
from cptskit.loading import load
from cptskit.projet.territoire import Commune
from cptskit.referentiels import commune
from cptskit.referentiels.lecture import read_table
from cptskit.territoires import perimetre
from cptskit.territoires.actualite import Suite, nouvelles, parties_ailleurs

PAST = [(one["code"], one["nom"]) for one in read_table("communes_passees")]
PARTS = [(one["code"], one["nom"]) for one in read_table("communes_deleguees_associees")]
TODAY = [("93066", "Saint-Denis"), ("01165", "Francheleins"), ("15141", "Neussargues-Moissac")]


def outcomes(*lines: dict[str, object]) -> list[tuple[Suite, str | None]]:
    found = nouvelles(perimetre(Commune.model_validate(line) for line in lines))
    return [(one.suite, one.commune.code if one.commune else None) for one in found]


PIERREFITTE: dict[str, object] = {"insee": "93059", "nom": "Pierrefitte-sur-Seine"}
DENIS: dict[str, object] = {"insee": "93066", "nom": "Saint-Denis"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([DENIS, PIERREFITTE], [(Suite.RETIRER, "93066")]),
        ([PIERREFITTE], [(Suite.CHOISIR, "93066")]),  # the whole, or a part of it?
        ([PIERREFITTE | {"partielle": "oui"}], [(Suite.REMPLACER, "93066")]),
        ([DENIS | {"partielle": "oui"}, PIERREFITTE], [(Suite.CHOISIR, "93066")]),
        ([{"insee": "01003"}], [(Suite.REMPLACER, "01165")]),
        ([{"insee": "01003", "nom": "Ailleurs"}], [(Suite.CHOISIR, "01165")]),
        ([{"insee": "01003"}, {"insee": "01165"}], [(Suite.RETIRER, "01165")]),
        ([{"insee": "15141", "nom": "Neussargues en Pinatelle"}], [(Suite.CHOISIR, None)]),
        ([{"insee": "51108", "nom": "Châlons-sur-Marne"}], [(Suite.REMPLACER, "51108")]),
        ([{"insee": "24037", "nom": "Ville Imaginaire"}], []),
        ([{"insee": "24999"}], []),
    ],
)
def test_one_outcome_alone_is_certain(
    lines: list[dict[str, object]], expected: list[tuple[Suite, str | None]]
) -> None:
    assert outcomes(*lines) == expected


def test_what_split_off_and_kept_the_name_is_counted_apart() -> None:
    def apart(people: str, *others: str) -> list[str]:
        lines = [{"insee": "85084", "nom": "Essarts en Bocage", "population": people}]
        lines += [{"insee": code} for code in others]
        found = perimetre(Commune.model_validate(line) for line in lines)
        return [une.code for une in parties_ailleurs(found, 0)]

    essarts, oie, florence = (commune(code).population or 0 for code in ("85084", "85165", "85212"))
    assert apart(f"{essarts}") == []
    assert apart(f"{essarts + oie + florence}") == ["85165", "85212"]
    assert apart(f"{essarts + oie + florence}", "85165", "85212") == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from([*PAST, *PARTS, *TODAY]), st.booleans()), min_size=1, max_size=6
    )
)
def test_fix_and_refresh_write_the_same_communes(
    tmp_path: Path, chosen: list[tuple[tuple[str, str], bool]]
) -> None:
    lines = [
        f'    - {{insee: "{code}"' + (f', nom: "{name}"' if named and name else "") + "}\n"
        for (code, name), named in chosen
    ]
    text = "etape: lettre\nidentite: {nom: X}\nterritoire:\n  communes:\n" + "".join(lines)
    (tmp_path / "cpts.yaml").write_text(text, encoding="utf-8")
    refreshed = edit_territory(load(tmp_path), Wish(rafraichir=True), date(2026, 10, 1)).apres
    fixed = {file.fichier: file.apres for file in cptskit.fix(tmp_path).files}
    by_fix = _communes(tmp_path, fixed.get("cpts.yaml", text))
    by_refresh = _communes(tmp_path, refreshed)
    assert [code for code, _ in by_fix] == [code for code, _ in by_refresh]


def _communes(folder: Path, text: str) -> list[tuple[str, str | None]]:
    loaded = load(folder, instead={"cpts.yaml": text})
    assert loaded.projet is not None and loaded.projet.territoire is not None
    return [(one.insee, one.nom) for one in loaded.projet.territoire.communes]
