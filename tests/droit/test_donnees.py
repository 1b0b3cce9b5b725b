"""What must hold of every value that the law's files carry."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cptskit.droit.fraicheur import FICHIERS, series
from cptskit.droit.lecture import DOSSIER, read_law
from cptskit.droit.parametres import PARAMETRES
from cptskit.droit.textes import texte, tous_les_textes

TOUS = sorted(str(f.relative_to(DOSSIER).with_suffix("")) for f in DOSSIER.rglob("*.yaml"))
SERIES = [(nom, serie) for nom in TOUS for serie in series(read_law(nom))]
ENTREES = [(nom, entree) for nom, serie in SERIES for entree in serie]
VERIFIEE = date(2026, 7, 1)


def test_every_national_file_of_values_counts_for_freshness() -> None:
    avec_valeurs = {nom for nom, _ in SERIES if "/" not in nom}
    assert avec_valeurs == set(FICHIERS)


@pytest.mark.parametrize(("nom", "entree"), ENTREES)
def test_a_value_has_its_text_grade_source_and_verification(
    nom: str, entree: dict[str, Any]
) -> None:
    assert {"depuis", "valeur", "texte", "grade", "source", "verifie_le"} <= entree.keys(), nom
    assert texte(entree["texte"]).id == entree["texte"]
    assert entree["grade"] in {"A", "B", "C"}
    assert entree["source"].strip()
    assert entree["verifie_le"] >= VERIFIEE
    assert entree["depuis"] is None or type(entree["depuis"]) is date


@pytest.mark.parametrize(("nom", "serie"), [(n, s) for n, s in SERIES if "/" not in n])
def test_a_series_is_in_order_of_date(nom: str, serie: list[dict[str, Any]]) -> None:
    dates = [entree["depuis"] or date.min for entree in serie]
    assert dates == sorted(set(dates)), nom


def test_every_text_says_how_to_cite_it_and_where_it_was_read() -> None:
    for t in tous_les_textes():
        assert t.titre and t.source and t.resume.endswith(".")


@pytest.mark.parametrize("parametre", PARAMETRES, ids=lambda p: p.nom)
def test_every_parameter_stands_in_its_file_with_its_own_type(parametre: Any) -> None:
    for entree in read_law(parametre.fichier)[parametre.nom]:
        brut = entree["valeur"]
        if brut is not None:
            lu = parametre.type(brut)
            assert (list(lu) if isinstance(lu, tuple) else lu) == brut


@pytest.mark.parametrize("fichier", ["association", "contrat", "delais", "pass"])
def test_no_value_is_written_that_no_code_can_ask_for(fichier: str) -> None:
    assert set(read_law(fichier)) == {p.nom for p in PARAMETRES if p.fichier == fichier}


def _textes_francais(noeud: Any) -> list[str]:
    if isinstance(noeud, dict):
        return [t for valeur in noeud.values() for t in _textes_francais(valeur)]
    if isinstance(noeud, list):
        return [t for valeur in noeud for t in _textes_francais(valeur)]
    return [noeud] if isinstance(noeud, str) else []


@pytest.mark.parametrize("nom", TOUS)
def test_what_a_user_reads_has_french_spaces(nom: str) -> None:
    for lu in _textes_francais(read_law(nom)):
        for faute in (" :", " ;", " ?", " !", " %", " »", "« ", "n° ", " art. "):
            assert faute not in lu


@pytest.mark.parametrize("chemin", sorted(DOSSIER.rglob("*.yaml")), ids=lambda c: c.stem)
def test_no_key_is_given_twice(chemin: Path) -> None:
    def visite(noeud: yaml.Node) -> None:
        if isinstance(noeud, yaml.MappingNode):
            cles = [cle.value for cle, _ in noeud.value]
            assert len(cles) == len(set(cles))
        for enfant in noeud.value if not isinstance(noeud, yaml.ScalarNode) else ():
            for partie in enfant if isinstance(enfant, tuple) else (enfant,):
                visite(partie)

    racine = yaml.compose(chemin.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert racine is not None
    visite(racine)
