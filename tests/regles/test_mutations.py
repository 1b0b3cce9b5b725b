"""One thing wrong in a valid project is caught by the rule meant for it.

Each mutation is a targeted edit of an example. The properties hold for any key or item dropped
(nothing is said of a chapter that has no part in it), and for any order of files and sections.
"""

import copy
import functools
import json
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.checking import check
from cptskit.findings import Finding, Level, Report
from cptskit.regles.registry import RULES

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTRAT, PROJET, LETTRE = "metropole-ouest", "pays-berjalliens", "vallee-rurale"
ANCIEN, MINIMAL = "bergerac", "minimal"
DAYS = {
    CONTRAT: date(2026, 11, 1),
    PROJET: date(2026, 10, 15),
    LETTRE: date(2026, 10, 20),
    ANCIEN: date(2020, 3, 1),
    MINIMAL: date(2026, 11, 10),
}

Tree = dict[str, Any]
Edit = Callable[[Tree], None]


@functools.cache
def _text_of(example: str) -> str:
    """Return the sections of an example, joined, as JSON: a YAML that is quick to write."""
    tree: Tree = {}
    for file in sorted((EXAMPLES / example).rglob("*.yaml")):
        for section, value in yaml.load(file.read_text("utf-8"), yaml.BaseLoader).items():
            if section == "missions":
                tree.setdefault(section, {}).update(value)
            else:
                tree[section] = value
    return json.dumps(tree, ensure_ascii=False)


def tree_of(example: str) -> Tree:
    """Return the sections of an example, joined."""
    tree: Tree = json.loads(_text_of(example))
    return tree


def lay(example: str, folder: Path) -> Path:
    """Copy what an example holds besides its YAML."""
    for name in ("textes", "annexes"):
        if (EXAMPLES / example / name).is_dir():
            shutil.copytree(EXAMPLES / example / name, folder / name)
    return folder


@functools.cache
def unharmed(example: str) -> Report:
    """Check an example as it is."""
    return check(EXAMPLES / example, date=DAYS[example])


def run(example: str, tree: Tree, folder: Path, select: tuple[str, ...] = ()) -> Report:
    """Check a tree on the day of its example."""
    (folder / "cpts.yaml").write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    return check(folder, date=DAYS[example], select=select)


# Edits. A path is `membres.effectifs.0.nombre`.


def _at(tree: Any, path: str) -> tuple[Any, Any]:
    """Return the holder of a path and its last step."""
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in steps:
        tree = tree.setdefault(step, {}) if isinstance(tree, dict) else tree[step]
    return tree, last


def drop(path: str) -> Edit:
    """Drop a key or an item."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        del holder[last]

    return edit


def put(path: str, value: Any) -> Edit:
    """Write a value, new or instead of another."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        assert not isinstance(holder, dict) or holder.get(last) != value
        holder[last] = value

    return edit


def swap(one: str, other: str) -> Edit:
    """Exchange two values."""

    def edit(tree: Tree) -> None:
        (first, a), (second, b) = _at(tree, one), _at(tree, other)
        assert first[a] != second[b]
        first[a], second[b] = second[b], first[a]

    return edit


def add(path: str, item: Any) -> Edit:
    """Add an item to a list."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        holder.setdefault(last, []).append(item)

    return edit


def twice(path: str) -> Edit:
    """Write an item of a list twice."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        holder.insert(last + 1, copy.deepcopy(holder[last]))

    return edit


ACC, PAR, CRI = (f"missions.{code}" for code in ("acces_aux_soins", "parcours", "crises"))
FICHE = f"{ACC}.fiches.0"
INDIC = f"{ACC}.fiches.0.indicateurs.0"
BUDGET = "budget.exercices.0"
PARAGRAPH = "Les professionnels des quatre communes se retrouvent chaque mois. " * 3

MUTATIONS: tuple[tuple[str, str, tuple[Edit, ...]], ...] = (
    # identité, association, contacts
    ("IDE001", CONTRAT, (put("association.statut", "en_cours"),)),
    ("IDE002", CONTRAT, (put("association.droit", "droit_local"),)),
    ("IDE003", LETTRE, (drop("contacts.0.courriel"),)),
    ("IDE004", CONTRAT, (put("association.siret", "123 456 789 01234"),)),
    ("IDE005", LETTRE, (drop("destinataires.1"),)),
    ("IDE006", PROJET, (drop("contacts.0.interlocuteur"),)),
    ("IDE006", PROJET, (put("contacts.1.interlocuteur", "oui"),)),
    ("IDE007", CONTRAT, (put("association.rna", "33000000"),)),
    ("IDE008", CONTRAT, (put("association.finess", "339999907"),)),
    ("IDE009", CONTRAT, (drop("association.adresse"),)),
    ("IDE010", CONTRAT, (put("region", "Aquitaine"),)),
    ("IDE011", CONTRAT, (drop("region"),)),
    ("IDE012", LETTRE, (drop("identite.lieu"),)),
    ("IDE013", CONTRAT, (put("contacts.0.courriel", "coordination chez example.org"),)),
    ("IDE014", CONTRAT, (drop("identite.historique"),)),
    ("IDE015", PROJET, (drop("signatures"),)),
    ("IDE016", CONTRAT, (swap("association.creation", "association.declaration"),)),
    # territoire
    ("TER001", CONTRAT, (drop("territoire.communes"),)),
    ("TER002", CONTRAT, (drop("territoire.justification"),)),
    ("TER003", PROJET, (put("region", "Bretagne"), put("territoire.population.valeur", "19 000"))),
    ("TER005", CONTRAT, (twice("territoire.communes.3"),)),
    ("TER006", CONTRAT, (put("contrat.taille", "2"),)),
    ("TER007", CONTRAT, (drop("territoire.communes.0"),)),
    ("TER008", CONTRAT, (put("territoire.communes.1.partielle", "oui"),)),
    ("TER009", CONTRAT, (put("territoire.chevauchement", "oui"),)),
    ("TER010", CONTRAT, (put("territoire.cpts_voisines.0.communes_communes", ["33281"]),)),
    ("TER011", PROJET, (drop("territoire.chevauchement"),)),
    ("TER012", CONTRAT, (drop("territoire.population"),)),
    ("TER013", CONTRAT, (put("territoire.population.nature", "saisonniere"),)),
    ("TER014", CONTRAT, (put("territoire.communes.0.population", "80 560"),)),
    ("TER015", PROJET, (put("territoire.population.valeur", "80 100"),)),
    ("TER016", CONTRAT, (drop("territoire.epci.0.motif"),)),
    ("TER017", CONTRAT, (twice("territoire.epci.0"),)),
    ("TER018", CONTRAT, (put("territoire.epci.0.siren", "243300317"),)),
    ("TER019", LETTRE, (drop("regles_ignorees"),)),
    ("TER020", CONTRAT, (put("region", "Bretagne"),)),
    ("TER021", CONTRAT, (drop("territoire.cpts_voisines.0.articulation"),)),
    (
        "TER022",
        CONTRAT,
        (add("territoire.autres_populations", {"valeur": "160 000", "annee": "2023"}),),
    ),
    # diagnostic
    ("DIA001", CONTRAT, (drop("diagnostic.besoins"),)),
    ("DIA002", CONTRAT, (drop("diagnostic.indicateurs.0.source"),)),
    ("DIA003", CONTRAT, (put("diagnostic.repartitions.0.parts.0.valeur", "78 091"),)),
    ("DIA004", CONTRAT, (put("diagnostic.indicateurs.3.annee", "2015"),)),
    ("DIA005", CONTRAT, (put("diagnostic.besoins.0.constats.0", "C99"),)),
    ("DIA006", CONTRAT, (drop(f"{CRI}.fiches.0.besoins"),)),
    ("DIA007", CONTRAT, (drop("diagnostic.besoins.0.constats"),)),
    ("DIA008", CONTRAT, (drop("diagnostic.constats.6.temoignage"),)),
    ("DIA009", CONTRAT, (drop("diagnostic.methode"),)),
    ("DIA010", CONTRAT, (drop("diagnostic.offre"),)),
    ("DIA011", CONTRAT, (drop("diagnostic.synthese"),)),
    ("DIA012", ANCIEN, (drop("diagnostic.indicateurs.0.comparaisons"),)),
    ("DIA013", CONTRAT, (put("diagnostic.constats.1.id", "C1"),)),
    ("DIA014", CONTRAT, (put("diagnostic.indicateurs.0.valeur", "189,2 %"),)),
    (
        "DIA015",
        CONTRAT,
        (
            put("diagnostic.indicateurs.8.valeur", "0"),
            put("diagnostic.indicateurs.8.source", "Rezone CPTS"),
        ),
    ),
    (
        "DIA016",
        CONTRAT,
        (
            twice("diagnostic.indicateurs.4"),
            drop("diagnostic.indicateurs.5.id"),
            put("diagnostic.indicateurs.5.valeur", "251"),
        ),
    ),
    ("DIA017", CONTRAT, (put("diagnostic.indicateurs.2.valeur", "130"),)),
    ("DIA018", ANCIEN, (drop("diagnostic.diagnostics_existants"),)),
    ("DIA019", CONTRAT, (drop("diagnostic.indicateurs.3.valeur"),)),
    # membres et partenaires
    ("MEM001", CONTRAT, (put("membres.effectifs", [{"profession": "infirmier"}]),)),
    ("MEM002", CONTRAT, (put("membres.effectifs.0.nombre", "94"),)),
    ("MEM003", LETTRE, (drop("membres.partenaires.a_associer"),)),
    ("MEM004", CONTRAT, (drop("membres"),)),
    ("MEM005", CONTRAT, (drop("membres.partenaires"),)),
    ("MEM006", CONTRAT, (drop("membres.partenaires.associes.0.role"),)),
    ("MEM007", CONTRAT, (put("membres.effectifs.9.nombre", "8"),)),
    ("MEM008", CONTRAT, (twice("membres.effectifs.0"),)),
    ("MEM009", CONTRAT, (put("membres.professionnels", [{"nom": "E", "rpps": "1"}] * 2),)),
    ("MEM010", CONTRAT, (add("membres.professionnels", {"nom": "E", "rpps": "123"}),)),
    ("MEM011", CONTRAT, (add("membres.professionnels", {"nom": "Exemple"}),)),
    ("MEM012", CONTRAT, (twice("membres.partenaires.associes.0"),)),
    ("MEM013", CONTRAT, (drop("articulation"),)),
    ("MEM014", CONTRAT, (put("articulation.aucune", "oui"),)),
    ("MEM015", CONTRAT, (drop("articulation.organisations.0.articulation"),)),
    ("MEM016", CONTRAT, (drop("membres.engagements"),)),
    ("MEM017", PROJET, (twice("membres.structures.0"),)),
    ("MEM018", ANCIEN, (drop("membres.partenaires.associes.2"),)),
    ("MEM019", ANCIEN, (drop("regles_ignorees"),)),
    ("MEM020", LETTRE, (put("diagnostic.indicateurs.0.valeur", "12"),)),
    # gouvernance
    ("GOU001", CONTRAT, (put("gouvernance.bureau.fonctions.3.fonction", "trésorier"),)),
    ("GOU002", CONTRAT, (drop("gouvernance.bureau.fonctions.3"),)),
    ("GOU003", ANCIEN, (put("gouvernance.mandats.1.profession", "masseur_kinesitherapeute"),)),
    (
        "GOU004",
        CONTRAT,
        (drop("gouvernance.regle_de_decision"), drop("gouvernance.instances")),
    ),
    ("GOU005", CONTRAT, (drop("gouvernance"),)),
    (
        "GOU006",
        CONTRAT,
        (
            drop("gouvernance.place_des_professions"),
            put("gouvernance.colleges", [{"nom": "Médecins", "professions": ["infirmier"]}]),
        ),
    ),
    ("GOU007", CONTRAT, (drop("gouvernance.colleges.0.voix"),)),
    ("GOU008", CONTRAT, (add("gouvernance.groupes_de_travail", {"nom": "Groupe ville"}),)),
    ("GOU009", CONTRAT, (put("gouvernance.groupes_de_travail.0.fiches.0", "ACC-9"),)),
    ("GOU010", CONTRAT, (drop("gouvernance.coordination"),)),
    (
        "GOU011",
        PROJET,
        (put("gouvernance.bureau.fonctions.1.titulaires.0.nom", "Camille Exemple"),),
    ),
    ("GOU012", ANCIEN, (swap("gouvernance.mandats.0.debut", "gouvernance.mandats.0.fin"),)),
    ("GOU013", ANCIEN, (put("gouvernance.mandats.1.debut", "2015"),)),
    ("GOU014", CONTRAT, (drop("gouvernance.colleges.0.duree"),)),
    ("GOU015", CONTRAT, (twice("gouvernance.colleges.0"),)),
    ("GOU016", CONTRAT, (drop("gouvernance.groupes_de_travail.0.pilote"),)),
    ("GOU017", ANCIEN, (put("gouvernance.mandats.2.fin", "2026"),)),
    ("GOU018", PROJET, (put("contacts.0.nom", "Claude Autre"),)),
    # missions
    ("MIS001", CONTRAT, (drop(CRI),)),
    ("MIS002", CONTRAT, (drop("missions"),)),
    ("MIS003", CONTRAT, (drop(f"{CRI}.fiches"),)),
    ("MIS004", CONTRAT, (put("missions.qualite.statut", "socle"),)),
    ("MIS005", CONTRAT, (put(f"{CRI}.demarrage", "2023-02-01"),)),
    ("MIS006", CONTRAT, (swap(f"{CRI}.demarrage", f"{CRI}.deploiement"),)),
    ("MIS007", CONTRAT, (put(f"{CRI}.demarrage", "2022-05-01"),)),
    ("MIS008", MINIMAL, (drop("missions.prevention.orientation"),)),
    ("MIS009", CONTRAT, (put("missions.prevention.intitule", "Gestion de crise"),)),
    ("MIS010", LETTRE, (drop(f"{ACC}.objectifs"),)),
    ("MIS011", MINIMAL, (drop(f"{ACC}.moyens"),)),
    ("MIS012", MINIMAL, (drop("prs"),)),
    (
        "MIS013",
        CONTRAT,
        (drop("missions.qualite.prs"), drop("missions.qualite.fiches.0.prs")),
    ),
    ("MIS014", CONTRAT, (put(f"{FICHE}.prs.0", "PRS-9"),)),
    ("MIS015", LETTRE, (put("etape", "projet"), put(f"{ACC}.orientation", "Se répartir."))),
    (
        "MIS016",
        MINIMAL,
        (
            put("etape", "projet"),
            put(f"{CRI}.orientation", "Se tenir prêts."),
            put(f"{CRI}.objectifs", ["Être prêts"]),
        ),
    ),
    ("MIS017", MINIMAL, (put("etape", "projet"),)),
    ("MIS018", CONTRAT, (put("missions.prevention.indicateurs.1.maximum", "4 000"),)),
    (
        "MIS019",
        CONTRAT,
        (swap(f"{ACC}.indicateurs.1.paliers.0", f"{ACC}.indicateurs.1.paliers.1"),),
    ),
    ("MIS020", CONTRAT, (put(f"{ACC}.indicateurs.1.maximum", "11 000"),)),
    (
        "MIS021",
        CONTRAT,
        (drop("missions.qualite.indicateurs"), drop("missions.qualite.fiches.0.indicateurs")),
    ),
    ("MIS022", CONTRAT, (put("prs.objectifs.1.id", "PRS-acces"),)),
    # fiches action
    ("FIC001", CONTRAT, (drop(f"{FICHE}.public"),)),
    ("FIC002", CONTRAT, (drop(f"{FICHE}.besoins"),)),
    ("FIC003", CONTRAT, (put(f"{FICHE}.besoins.0", "B99"),)),
    ("FIC004", CONTRAT, (put(f"{ACC}.fiches.1.id", "ACC-1"),)),
    ("FIC005", CONTRAT, (drop(f"{INDIC}.source"),)),
    ("FIC006", CONTRAT, (put(f"{FICHE}.pilote", "Groupe introuvable"),)),
    ("FIC007", CONTRAT, (put(f"{FICHE}.partenaires.0", "Croix-Bleue"),)),
    ("FIC008", CONTRAT, (put(f"{FICHE}.fin", "2029-01-01"),)),
    ("FIC009", CONTRAT, (swap(f"{FICHE}.debut", f"{FICHE}.fin"),)),
    ("FIC010", CONTRAT, (put(f"{FICHE}.debut", "2022-08-01"),)),
    ("FIC011", CONTRAT, (put(f"{FICHE}.etapes.4.date", "2027-09-01"),)),
    ("FIC012", CONTRAT, (swap(f"{FICHE}.etapes.0.date", f"{FICHE}.etapes.1.date"),)),
    ("FIC013", CONTRAT, (put(f"{FICHE}.etapes", [{"intitule": "Questionnaire"}]),)),
    ("FIC014", CONTRAT, (put(f"{PAR}.fiches.1.titre", "Concertation en santé mentale"),)),
    ("FIC015", CONTRAT, (put(f"{INDIC}.reference", "700"),)),
    ("FIC016", CONTRAT, (swap(f"{ACC}.indicateurs.0.reference", f"{ACC}.indicateurs.0.cible"),)),
    ("FIC017", CONTRAT, (put(f"{PAR}.fiches.2.indicateurs.0.cible", "180 %"),)),
    ("FIC018", CONTRAT, (put(f"{INDIC}.echeance", "2029-01-01"),)),
    # calendrier
    ("CAL001", PROJET, (drop("calendrier"),)),
    ("CAL002", LETTRE, (drop("calendrier.jalons.3"), drop("calendrier.jalons.2"))),
    ("CAL003", CONTRAT, (swap("calendrier.jalons.3.date", "calendrier.jalons.4.date"),)),
    ("CAL004", CONTRAT, (drop("calendrier.jalons.9.fait"),)),
    ("CAL005", CONTRAT, (put("calendrier.jalons.11.fait", "oui"),)),
    (
        "CAL006",
        PROJET,
        (put("calendrier.jalons.5.date", "2026-07-01"), put("calendrier.jalons.5.fait", "oui")),
    ),
    ("CAL007", CONTRAT, (put("calendrier.jalons.5.date", "2022-07-15"),)),
    ("CAL008", CONTRAT, (twice("calendrier.jalons.6"),)),
    ("CAL009", CONTRAT, (put("calendrier.jalons.0.date", "2021-04-20"),)),
    ("CAL010", CONTRAT, (drop("calendrier.jalons.11.date"),)),
    # budget
    ("BUD001", CONTRAT, (drop("budget"),)),
    ("BUD002", CONTRAT, (put(f"{BUDGET}.depenses.0.montant", "65 500"),)),
    ("BUD003", CONTRAT, (put(f"{BUDGET}.indemnites.0.montant", "50 000"),)),
    ("BUD004", CONTRAT, (drop(f"{BUDGET}.depenses.0.montant"),)),
    ("BUD005", CONTRAT, (put("budget.exercices.1.annee", "2024"),)),
    ("BUD006", CONTRAT, (put(f"{BUDGET}.recettes.0.montant", "400 000"),)),
    (
        "BUD007",
        PROJET,
        (
            add(
                "budget.exercices.1.recettes",
                {"libelle": "Aide à l'amorçage de l'ARS", "montant": "15 000", "nature": "fir"},
            ),
        ),
    ),
    ("BUD008", LETTRE, (put("appui.demandes.0.montant", "60 000"),)),
    (
        "BUD009",
        CONTRAT,
        (drop("gouvernance.coordination.etp"), drop(f"{BUDGET}.depenses.0.etp")),
    ),
    (
        "BUD010",
        CONTRAT,
        (drop("budget.presentation"), put(f"{BUDGET}.depenses.0.montant", "95 500")),
    ),
    ("BUD011", PROJET, (put(f"{BUDGET}.depenses.2.mission", "qualite"),)),
    (
        "BUD012",
        PROJET,
        (
            put(f"{BUDGET}.depenses.1.montant", "1 000"),
            drop(f"{BUDGET}.depenses.2"),
            drop(f"{BUDGET}.depenses.2"),
            drop(f"{BUDGET}.depenses.3"),
        ),
    ),
    ("BUD013", CONTRAT, (put(f"{BUDGET}.depenses.3.libelle", "Paiement des actes infirmiers"),)),
    ("BUD014", CONTRAT, (put(f"{BUDGET}.annee", "2021"),)),
    ("BUD015", CONTRAT, (put("gouvernance.coordination.cout_annuel", "49 000"),)),
    ("BUD016", CONTRAT, (put(f"{FICHE}.budget", "470 000"),)),
    ("BUD017", CONTRAT, (put(f"{BUDGET}.recettes.0.montant", "175 000"),)),
    # contrat
    ("CON001", CONTRAT, (put("contrat.signature", "2021-06-15"),)),
    ("CON002", CONTRAT, (put("contrat.montants.acces_aux_soins.fixe", "95 000"),)),
    ("CON003", CONTRAT, (drop("contrat.signature"), drop("calendrier.jalons.5"))),
    ("CON004", CONTRAT, (drop("contrat.taille"),)),
    ("CON005", CONTRAT, (drop("contrat.caisse"),)),
    ("CON006", CONTRAT, (put("contrat.signature", "2018-06-15"),)),
    ("CON007", CONTRAT, (drop("contrat.montants.crises"),)),
    ("CON008", CONTRAT, (drop("missions.qualite"),)),
    ("CON009", CONTRAT, (put("contrat.signature", "2022-01-15"),)),
    # numérique, usagers, évaluation, annexes
    ("SUI001", CONTRAT, (drop("numerique"),)),
    ("SUI002", CONTRAT, (drop("evaluation"),)),
    ("SUI003", CONTRAT, (put("annexes.0.fichier", "annexes/statuts.md"),)),
    ("SUI004", CONTRAT, (drop("usagers"),)),
    ("SUI005", CONTRAT, (drop("communication"),)),
    ("SUI006", CONTRAT, (drop("annexes.1"),)),
    ("SUI007", CONTRAT, (drop("numerique.outils.0.usage"),)),
    ("SUI008", PROJET, (drop("numerique.outils.0"),)),
    ("SUI009", LETTRE, (drop("engagements"),)),
    ("SUI010", LETTRE, (drop("appui"),)),
    (
        "SUI011",
        CONTRAT,
        (put("region", "Bourgogne-Franche-Comté"), drop("evaluation.evolution")),
    ),
    ("SUI012", CONTRAT, (drop("evaluation.frequence"),)),
    # rédaction
    ("RED001", CONTRAT, (put("evaluation.methode", "À compléter"),)),
    ("RED002", CONTRAT, (put("evaluation.methode", "Une <b>synthèse</b> par an."),)),
    ("RED003", CONTRAT, (put("diagnostic.ruptures", "Une patiente née le 12 mars 1954 attend."),)),
    ("RED004", CONTRAT, (put("budget.presentation", "Le contrat tripartite dure trois ans."),)),
    (
        "RED005",
        CONTRAT,
        (put("evaluation.methode", PARAGRAPH), put("usagers.implication", PARAGRAPH)),
    ),
    ("RED006", CONTRAT, (put("budget.presentation", "Le contrat a trois missions socles."),)),
    # dispenses
    ("DOS001", CONTRAT, (put("regles_ignorees", [{"regle": "TER999", "motif": "Raison."}]),)),
    ("DOS002", CONTRAT, (put("regles_ignorees", [{"regle": "TER005", "motif": "Raison."}]),)),
)


@pytest.mark.parametrize(
    ("code", "example", "edits"), MUTATIONS, ids=[mutation[0] for mutation in MUTATIONS]
)
def test_a_mutation_is_caught_by_its_rule(
    code: str, example: str, edits: tuple[Edit, ...], tmp_path: Path
) -> None:
    select = () if code.startswith("DOS") else (code,)
    lay(example, tmp_path)
    tree = tree_of(example)
    for edit in edits:
        edit(tree)
    report = run(example, tree, tmp_path, select)
    assert report.readable, [finding.message for finding in report.findings]
    caught = sum(finding.code == code for finding in report.findings)
    assert caught > sum(finding.code == code for finding in unharmed(example).findings)


def test_every_chapter_is_mutated_and_nearly_every_rule() -> None:
    mutated, codes = {code for code, _, _ in MUTATIONS}, {rule.code for rule in RULES}
    assert mutated <= codes
    assert {code[:3] for code in mutated} == {code[:3] for code in codes}
    assert len(mutated) > 0.9 * len(codes)


# Properties

MANY = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
Route = tuple[str | int, ...]

CITED_BY = {
    "diagnostic": {"missions"},  # the needs that fiches answer
    "missions": {"gouvernance", "budget", "contrat"},  # groups of work, lines, amounts
    "prs": {"missions"},  # the objectives that missions and fiches serve
}
"""Where an error may appear besides the chapter that lost something: who cites its ids."""


def routes(node: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the route of every key and item."""
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, value in steps if isinstance(node, dict | list) else ():
        yield (*route, step)
        yield from routes(value, (*route, step))


@functools.cache
def all_routes(example: str) -> tuple[Route, ...]:
    return tuple(routes(tree_of(example)))


def holder_of(tree: Any, route: Route) -> Any:
    for step in route[:-1]:
        tree = tree[step]
    return tree


def said(report: Report) -> Counter[tuple[object, ...]]:
    """Return what a report says, places in the files apart."""
    return Counter(
        (one.code, one.level, one.message, one.route, one.help) for one in report.findings
    )


def section(finding: Finding) -> str:
    return str(finding.route[0])


@st.composite
def drops(draw: st.DrawFn) -> tuple[str, Route]:
    example = draw(st.sampled_from([CONTRAT, PROJET, ANCIEN, LETTRE, MINIMAL]))
    return example, draw(st.sampled_from(all_routes(example)))


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Return a folder for each example."""
    for example in DAYS:
        (tmp_path / example).mkdir()
        lay(example, tmp_path / example)
    return {example: tmp_path / example for example in DAYS}


@MANY
@given(drops())
def test_what_is_dropped_concerns_its_chapter_and_those_who_cite_it(
    folders: dict[str, Path], dropped: tuple[str, Route]
) -> None:
    """No example has an error: each one comes from the drop, and stands where that is seen."""
    example, route = dropped
    tree = tree_of(example)
    del holder_of(tree, route)[route[-1]]
    report = run(example, tree, folders[example])
    errors = [finding for finding in report.findings if finding.level is Level.ERREUR]
    if not report.readable:
        assert {finding.code for finding in errors} == {"LEC013"}
        return
    top = str(route[0])
    assert {section(finding) for finding in errors} <= {top} | CITED_BY.get(top, set())


@MANY
@given(drops())
def test_putting_it_back_gives_the_first_report(
    folders: dict[str, Path], dropped: tuple[str, Route]
) -> None:
    """A key put back comes last among its sisters, which changes nothing."""
    example, route = dropped
    tree = tree_of(example)
    holder, last = holder_of(tree, route), route[-1]
    value = holder.pop(last)
    if isinstance(holder, dict):
        holder[last] = value
    else:
        holder.insert(last, value)
    assert said(run(example, tree, folders[example])) == said(unharmed(example))


WOUNDS = (
    *("IDE002", "IDE008", "TER006", "TER018", "DIA003", "DIA005", "DIA014", "MEM007", "MEM014"),
    *("GOU001", "GOU009", "MIS004", "MIS006", "MIS014", "MIS020", "FIC003", "FIC007", "FIC009"),
    *("FIC014", "CAL003", "BUD002", "BUD013", "CON002", "SUI003", "RED006"),
)


@functools.cache
def wounded() -> tuple[str, Counter[str]]:
    """Return, as JSON, a contract with faults in every chapter, and the codes that it earns."""
    tree = tree_of(CONTRAT)
    for code, example, edits in MUTATIONS:
        if example == CONTRAT and code in WOUNDS:
            edits[0](tree)
    with tempfile.TemporaryDirectory() as name:
        report = run(CONTRAT, tree, lay(CONTRAT, Path(name)))
    codes = Counter(finding.code for finding in report.findings)
    assert set(codes) >= set(WOUNDS)
    return json.dumps(tree, ensure_ascii=False), codes


@settings(parent=MANY, max_examples=25)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_order_of_files_and_sections_changes_nothing(
    folders: dict[str, Path], seed: int
) -> None:
    text, codes = wounded()
    tree, folder = json.loads(text), folders[CONTRAT]
    for file in folder.glob("*.yaml"):
        file.unlink()
    shuffle = random.Random(seed)
    pieces = [{section: value} for section, value in tree.items() if section != "missions"]
    pieces += [{"missions": {code: value}} for code, value in tree.get("missions", {}).items()]
    shuffle.shuffle(pieces)
    files: dict[str, Tree] = {}
    for piece in pieces:
        (name, value), *_ = piece.items()
        sections = files.setdefault(f"{shuffle.choice('abcdefgh')}.yaml", {})
        if name == "missions":
            sections.setdefault(name, {}).update(value)
        else:
            sections[name] = value
    for path, sections in files.items():
        (folder / path).write_text(json.dumps(sections, ensure_ascii=False), encoding="utf-8")
    report = check(folder, date=DAYS[CONTRAT])
    assert Counter(finding.code for finding in report.findings) == codes
