"""Differences by meaning: a state with itself has none, and each changed leaf is told once."""

import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from cptskit.comparaison import Cle, Ecart, Feuille, Nature, compare, feuilles
from cptskit.comparaison.mots import titre
from cptskit.loading import load
from cptskit.projet import Projet
from cptskit.projet.textes import Narratif
from cptskit.renvois.parcours import changed
from cptskit.socle.findings import Route

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("bergerac", "metropole-ouest", "minimal", "pays-berjalliens", "vallee-rurale")


@cache
def example(name: str) -> Projet:
    written = load(EXAMPLES / name).written
    assert written is not None
    return written


def without_keys(*leaves: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(step for way in leaves for step in way if not isinstance(step, Cle))


def told(leaf: Feuille, before: tuple[Any, ...] = ()) -> tuple[tuple[str, ...], str]:
    return without_keys(before, leaf.chemin), str(leaf.valeur)


def signed(ecarts: tuple[Ecart, ...]) -> Counter[Any]:
    """Return what the differences take away and add, by field and value."""
    sums: Counter[Any] = Counter()
    for ecart in ecarts:
        sums.update(told(leaf, ecart.chemin) for leaf in ecart.apres)
        sums.subtract(told(leaf, ecart.chemin) for leaf in ecart.avant)
    return Counter({key: count for key, count in sums.items() if count})


def expected(before: Projet, after: Projet) -> Counter[Any]:
    sums: Counter[Any] = Counter(map(told, feuilles(after)))
    sums.subtract(map(told, feuilles(before)))
    return Counter({key: count for key, count in sums.items() if count})


def wild(projet: Projet, seed: int, rate: float) -> Projet:
    """Return a project with some texts, numbers and entries changed, left out and moved."""
    chance = random.Random(seed)

    def change(part: Any, route: Route) -> Any:
        if isinstance(part, BaseModel):
            return part.model_copy(update=dict(_lists(part)))
        if isinstance(part, Narratif) and chance.random() < rate:
            return Narratif(part.markdown + " Et plus.")
        if type(part) is str and route[-1] != "id" and chance.random() < rate:
            return part + " x"
        if type(part) is int and chance.random() < rate:
            return part + 1
        return part

    def _lists(part: BaseModel) -> Any:
        for name, value in part:
            if isinstance(value, tuple) and chance.random() < rate:
                kept = [one for one in value if chance.random() > rate]
                chance.shuffle(kept)
                yield name, tuple(kept)

    result: Projet = changed(projet, change)
    return result


@pytest.mark.parametrize("name", NAMES)
def test_a_state_does_not_differ_from_itself(name: str) -> None:
    assert compare(example(name), example(name)) == ()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 10_000), st.sampled_from([0.01, 0.1, 0.4]))
def test_nothing_is_lost_and_nothing_told_twice(name: str, seed: int, rate: float) -> None:
    before, after = example(name), wild(example(name), seed, rate)
    ecarts = compare(before, after)
    assert signed(ecarts) == expected(before, after)
    assert (ecarts == ()) is (expected(before, after) == Counter())
    changes = [ecart.chemin for ecart in ecarts if ecart.nature is Nature.CHANGEMENT]
    assert len(changes) == len(set(changes))


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 10_000))
def test_both_ways_say_the_same(name: str, seed: int) -> None:
    before, after = example(name), wild(example(name), seed, 0.1)
    there, back = signed(compare(before, after)), signed(compare(after, before))
    assert there == Counter({key: -count for key, count in back.items()})


@given(st.sampled_from(NAMES), st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_the_order_of_entries_is_no_difference(name: str, seed: int) -> None:
    chance = random.Random(seed)

    def shuffled(part: Any, _: Route) -> Any:
        if not isinstance(part, BaseModel):
            return part
        lists = {key: value for key, value in part if isinstance(value, tuple)}
        return part.model_copy(
            update={key: tuple(chance.sample(value, len(value))) for key, value in lists.items()}
        )

    before = example(name)
    steps = (step for leaf in feuilles(before) for step in leaf.chemin)
    twins = any(getattr(step, "rang", 0) for step in steps)
    if not twins:  # entries of the same key are told apart by their order alone
        assert compare(before, changed(before, shuffled)) == ()


def projet(text: str, folder: Path) -> Projet:
    folder.mkdir(exist_ok=True)
    (folder / "cpts.yaml").write_text(f"etape: projet\nidentite: {{nom: A}}\n{text}", "utf-8")
    written = load(folder).written
    assert written is not None
    return written


FICHE = "missions: {parcours: {fiches: [{id: P1, titre: Un titre, pilote: A, budget: 5000}]}}\n"


@pytest.mark.parametrize(
    ("before", "after", "natures"),
    [
        (FICHE, FICHE.replace("Un titre", "Un autre"), ["changement"]),
        (FICHE, FICHE.replace("P1", "P2"), ["changement"]),
        (
            FICHE,
            FICHE.replace("5000", "6000").replace("pilote: A", "pilote: B"),
            ["changement"] * 2,
        ),
        (FICHE, "missions: {parcours: {moyens: x}}\n", ["ajout", "retrait"]),
        (
            "territoire: {communes: [{insee: 34154}, {insee: 34192}]}\n",
            "territoire: {communes: [{insee: 34192}, {insee: 34344}]}\n",
            ["ajout", "retrait"],
        ),
        ("engagements: [a, b]\n", "engagements: [b, c]\n", ["ajout", "retrait"]),
        ("engagements: [a, b]\n", "engagements: [b, a]\n", []),
        (
            "membres: {structures: [{nom: CH, type: ehpad, commune: x, finess: 1}]}\n",
            "membres: {structures: [{nom: HL, type: ehpad, commune: x, finess: 1}]}\n",
            ["changement"],
        ),
    ],
)
def test_entries_are_matched_by_what_they_are(
    before: str, after: str, natures: list[str], tmp_path: Path
) -> None:
    found = compare(projet(before, tmp_path / "a"), projet(after, tmp_path / "b"))
    assert sorted(one.nature.value for one in found) == natures


def test_a_text_moved_to_its_own_file_is_no_difference(tmp_path: Path) -> None:
    one = projet("communication: {presentation: Le texte.}\n", tmp_path / "a")
    (tmp_path / "b" / "textes").mkdir(parents=True)
    (tmp_path / "b" / "textes" / "c.md").write_text("Le texte.\n", encoding="utf-8")
    other = projet("communication: {presentation: {texte: textes/c.md}}\n", tmp_path / "b")
    assert compare(one, other) == ()


def test_a_profession_that_leaves_does_not_move_the_others() -> None:
    def state(*professions: str) -> Projet:
        counts = [
            {"profession": profession, "nombre": 2, "annee": 2026} for profession in professions
        ]
        return Projet.model_validate(
            {"etape": "lettre", "identite": {"nom": "Essai"}, "membres": {"effectifs": counts}}
        )

    (gone,) = compare(
        state("medecin_generaliste", "infirmier", "pharmacien"), state("infirmier", "pharmacien")
    )
    assert (gone.nature, gone.chemin[-1]) == (Nature.RETRAIT, Cle("medecin-generaliste"))
    assert titre(gone.objets[-1]) == "médecin généraliste"
