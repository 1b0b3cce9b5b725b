"""From an accounts sheet to executed recettes and dépenses, summed by mission and post."""

from decimal import Decimal

from pydantic_core import PydanticCustomError

from cptskit.francais.accents import folded
from cptskit.francais.dates import long_date
from cptskit.francais.nombres import euros, exact
from cptskit.francais.suggestions import did_you_mean
from cptskit.importing.annee.entetes import Tableau
from cptskit.importing.annee.mesures import Ligne
from cptskit.importing.annee.modele import Contrat, Lu, Valeur
from cptskit.importing.annee.valeurs import jour, montant, refus
from cptskit.projet.citations import citer
from cptskit.projet.codes import CodeMission, NatureDepense, NatureRecette
from cptskit.vocabulaire import code_for
from cptskit.vocabulaire.mots import plain

_NO_MISSION = frozenset(
    {"fonctionnement", "coordination", "general", "generale", "transversal", "siege", "commun"}
    | {"transverse", "structure", "hors mission", "sans", "aucune", "aucun", "frais generaux"}
    | {"charge commune", "part fixe"}
)
_IN = frozenset({"recette", "r", "credit", "c", "entree", "produit", "encaissement"})
_OUT = frozenset({"depense", "d", "debit", "sortie", "charge", "decaissement"})
_SIDES = (
    ("recette", "recettes"),
    ("depense", "depenses"),
    ("credit", "recettes"),
    ("debit", "depenses"),
    ("montant", ""),
)


def ecritures(tableau: Tableau, contrat: Contrat, lu: Lu) -> None:
    """Read the rows of an accounts sheet, and add them up."""
    sums: dict[tuple[str, str, str], tuple[str, Decimal]] = {}
    for number, cells in tableau.lignes:
        lu.lues += 1
        row = Ligne(tableau, number, cells)
        if row.is_total:
            lu.leave(row.place(), f"« {row.first()} » est un total.")
            continue
        amount = _amount(row, lu)
        if amount is None or not _within(row, contrat, lu):
            continue
        mission = _mission(row, contrat, lu)
        if mission is None:
            continue
        liste, somme = amount
        post = row.text("poste") or row.text("libelle") or row.text("compte")
        if not post:
            lu.refuse(row.place(), f"{euros(somme)} sans libellé.")
            continue
        key = liste, folded(post), mission
        words, before = sums.get(key, (post, Decimal(0)))
        sums[key] = words, before + somme
        lu.prises += 1
    _put(tableau, sums, lu)


def _put(tableau: Tableau, sums: dict[tuple[str, str, str], tuple[str, Decimal]], lu: Lu) -> None:
    for (liste, _, mission), (words, somme) in sums.items():
        if somme < 0:
            lu.refuse(
                tableau.grille.nom,
                f"« {citer(words)} » fait {euros(somme)} : une somme au-dessous de zéro.",
            )
            continue
        entry: dict[str, Valeur] = {"libelle": words, "montant": exact(somme)}
        natures = NatureRecette if liste == "recettes" else NatureDepense
        if nature := code_for(natures, words):
            entry["nature"] = nature
        if mission:
            entry["mission"] = mission
        lu.put(liste, entry)


def _amount(row: Ligne, lu: Lu) -> tuple[str, Decimal] | None:
    """Return the list and the amount of a row; None where there is no readable one."""
    amounts: list[tuple[str, Decimal]] = []
    for name, liste in _SIDES:
        text = row.text(name)
        if not text or text in ("-", "–"):
            continue
        try:
            somme = montant(text)
        except PydanticCustomError as error:
            lu.refuse(row.place(name), refus(error))
            return None
        if somme:
            amounts.append((liste, somme))
    if len(amounts) > 1:
        lu.refuse(row.place(), f"« {row.first()} » a une recette et une dépense : coupez la ligne.")
        return None
    if not amounts:
        lu.leave(row.place(), f"« {row.first()} » n'a pas de montant.")
        return None
    return _by_account(row, *amounts[0], lu)


def _by_account(row: Ligne, liste: str, somme: Decimal, lu: Lu) -> tuple[str, Decimal] | None:
    """Return where an amount goes: by its account (6 or 7), column, side and sign."""
    account = row.text("compte").replace(" ", "")
    if account[:1].isdigit() and account[:1] not in "67":
        lu.leave(
            row.place("compte"), f"le compte {citer(account)} n'est ni de charge ni de produit."
        )
        return None
    if account[:1] in ("6", "7"):
        home = "depenses" if account[0] == "6" else "recettes"
        return home, somme if liste in ("", home) else -somme
    return (liste, somme) if liste else _by_side(row, somme, lu)


def _by_side(row: Ligne, somme: Decimal, lu: Lu) -> tuple[str, Decimal] | None:
    """Return where an amount without a column of its own goes."""
    side = plain(row.text("sens")) or folded(row.text("sens"))
    if side in _IN or side in _OUT:
        return "recettes" if side in _IN else "depenses", abs(somme)
    if side:
        lu.refuse(row.place("sens"), f"« {citer(side)} » ne dit ni recette ni dépense.")
    elif somme < 0:
        return "depenses", -somme
    else:
        lu.refuse(
            row.place("montant"),
            f"{euros(somme)} : recette ou dépense ? Ajoutez une colonne « Recette ou dépense ».",
        )
    return None


def _within(row: Ligne, contrat: Contrat, lu: Lu) -> bool:
    """Say whether a row is in the contract year; true without a day, or a contract."""
    text = row.text("date")
    if not text or contrat.bornes is None:
        return True
    try:
        day = jour(text)
    except PydanticCustomError as error:
        lu.refuse(row.place("date"), refus(error))
        return False
    first, last = contrat.bornes
    if first <= day.debut and day.fin <= last:
        return True
    between = f"du {long_date(first)} au {long_date(last)}"
    if day.fin < first or day.debut > last:
        lu.leave(row.place("date"), f"le {day} n'est pas dans l'année de contrat, {between}.")
    else:
        lu.refuse(row.place("date"), f"{day} : écrivez le jour, l'année de contrat va {between}.")
    return False


def _mission(row: Ligne, contrat: Contrat, lu: Lu) -> str | None:
    """Return the mission of a row, empty for none; None where its word is not a mission."""
    text = row.text("mission")
    words = plain(text)
    if not text or words in _NO_MISSION:
        return ""
    if code := code_for(CodeMission, text.removeprefix("Mission ").removeprefix("mission ")):
        return code
    fiches = {folded(id_): mission for id_, mission in contrat.missions.items()}
    if mission := fiches.get(folded(text)) or fiches.get(folded(text.split()[0])):
        return mission
    missions = [*(socle.value for socle in CodeMission), *contrat.missions]
    near = did_you_mean(text, missions, "Écrivez une mission, une fiche, ou « fonctionnement ».")
    lu.refuse(row.place("mission"), f"« {citer(text)} » n'est ni une mission ni une fiche. {near}")
    return None
