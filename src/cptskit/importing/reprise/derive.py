"""What follows from a tree of facts: ids, the association's dates, the order of its sections."""

from collections.abc import Iterator
from typing import Any

from cptskit.importing.reprise.titles import ORDER
from cptskit.importing.reprise.words import folded
from cptskit.referentiels import departement, region
from cptskit.referentiels.territoires import departement_de_commune

_SECTIONS = (
    *("etape", "region", "identite", "association", "contacts", "destinataires", "contrat"),
    *("territoire", "diagnostic", "prs", "membres", "gouvernance", "missions", "articulation"),
    *("calendrier", "appui", "budget", "numerique", "usagers", "evaluation", "communication"),
    *("engagements", "glossaire", "annexes", "chapitres"),
)


def complete(tree: dict[str, Any], words: str) -> dict[str, Any]:
    """Return a tree with what follows from it; `words` are those of the document, folded."""
    _association(tree, words)
    _region(tree, words)
    _whole_names(tree)
    _number_fiches(tree)
    missions = tree.get("missions", {})
    if missions:
        tree["missions"] = {code: missions[code] for code in ORDER if code in missions}
    for mission in tree.get("missions", {}).values():
        fiches = mission.pop("fiches", None)
        if fiches:
            mission["fiches"] = fiches
    return {name: tree[name] for name in _SECTIONS if tree.get(name) not in (None, {}, [])}


def _association(tree: dict[str, Any], words: str) -> None:
    """Take the dates of the association from the milestones that give them."""
    association = tree.setdefault("association", {})
    for milestone in tree.get("calendrier", {}).get("jalons", ()):
        title = folded(milestone.get("intitule", ""))
        if milestone["type"] == "declaration":
            association.setdefault("declaration", milestone["date"])
        elif milestone["type"] == "assemblee_generale" and "constitutive" in title:
            association.setdefault("creation", milestone["date"])
    date = tree.get("identite", {}).get("date", "")
    declared, created = association.get("declaration", ""), association.get("creation", "")
    if declared and (not date or declared <= date):
        association["statut"] = "declaree"
    elif any(
        phrase in words
        for phrase in (
            "association loi 1901 sera creee",
            "association sera creee",
            "sera creee",
            "a creer",
        )
    ) or (created and date and created > date):
        association["statut"] = "a_creer"
        for name in ("creation", "declaration"):
            association.pop(name, None)
    elif association:
        association["statut"] = (
            "declaree" if association.get("rna") or association.get("siret") else "en_cours"
        )
    order = (
        "statut",
        "nom",
        "droit",
        "adresse",
        "code_postal",
        "commune",
        "creation",
        "declaration",
    )
    tree["association"] = {
        name: association[name] for name in order if name in association
    } | association
    if not association:
        del tree["association"]


def _region(tree: dict[str, Any], words: str) -> None:
    """Take the region whose ARS the document names, if its communes are in it too."""
    codes = [commune["insee"] for commune in tree.get("territoire", {}).get("communes", ())]
    homes = {departement(departement_de_commune(code)).region for code in codes}
    if len(homes) == 1:
        name = region(homes.pop()).nom
        if f"ars {folded(name)}" in words or f"agence regionale de sante {folded(name)}" in words:
            tree["region"] = name


def _whole_names(tree: dict[str, Any]) -> None:
    """Rejoin the names of partners that contain a comma: « Conseil, service PMI »."""
    groups = tree.get("membres", {}).get("partenaires", {}).values()
    names = {
        folded(partner["nom"]) for group in groups for partner in group if "," in partner["nom"]
    }
    for fiche in _fiches(tree):
        partners = fiche.get("partenaires", [])
        for at in range(len(partners) - 1, 0, -1):
            both = f"{partners[at - 1]}, {partners[at]}"
            if folded(both) in names:
                partners[at - 1 : at + 1] = [both]


def _number_fiches(tree: dict[str, Any]) -> None:
    """Give an id to each fiche that has none, and another one to doubles."""
    every = list(_fiches(tree))
    taken: set[str] = set()
    for fiche in every:
        number = fiche.get("id", "")
        while number and number in taken:
            number += "-bis"
        if number:
            fiche["id"] = number
            taken.add(number)
    count = 0
    for fiche in every:
        if "id" not in fiche:
            count += 1
            while f"A{count}" in taken:
                count += 1
            fiche["id"] = f"A{count}"
            taken.add(fiche["id"])
    for mission in tree.get("missions", {}).values():
        if "fiches" in mission:
            mission["fiches"] = [{"id": action["id"], **action} for action in mission["fiches"]]


def _fiches(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for code in ORDER:
        yield from tree.get("missions", {}).get(code, {}).get("fiches", ())
