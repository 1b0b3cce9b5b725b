"""The first page, before there is a project: the questions of `init`."""

from collections.abc import Iterator
from pathlib import Path

from cptskit.atelier.pages.cadre import STAGES
from cptskit.atelier.pages.communes import Row, figures_of, found_words, propositions
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.documents.figures.carte.figure import map_of
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.identite import Identite
from cptskit.projet.territoire import Commune, Territoire
from cptskit.referentiels import UnknownCodeError, commune, communes_de_l_epci, epci
from cptskit.socle.errors import CptskitError
from cptskit.usages.init import init

_HELP = {
    Etape.LETTRE: "Vous annoncez le projet à l'ARS et à la caisse.",
    Etape.PROJET: "La lettre est partie : vous écrivez le projet que l'ARS valide.",
    Etape.CONTRAT: "Le projet est validé : vous suivez le contrat.",
}


def start_page(form: Form, fault: str = "") -> dict[str, object]:
    """Return what the first page shows, with the choices so far."""
    codes = _after(form_value(form, "acte"), [code for code in form.get("commune", []) if code])
    search = (
        form_value(form, "cherche")
        if not form_value(form, "acte").startswith(("epci-", "commune-"))
        else ""
    )
    rows = tuple(propositions(search, set(codes)))
    chosen = form_value(form, "etape") or Etape.LETTRE.value
    territory = Territoire(communes=tuple(Commune(insee=code) for code in codes))
    return {
        "titre": "Commencer",
        "nom_donne": form_value(form, "nom"),
        "etapes": [
            (stage.value, STAGES[stage], _HELP[stage], stage.value == chosen) for stage in Etape
        ],
        "codes": codes,
        "choisies": tuple(_chosen(codes)),
        "chiffres": tuple(figures_of(territory)),
        "cherche": search,
        "trouves": rows,
        "trouves_mots": found_words(search, rows),
        "faute": fault,
    }


def begin(folder: Path, form: Form) -> str:
    """Create the project that a form describes; return what is wrong, or an empty string."""
    name = " ".join(form_value(form, "nom").split())
    codes = [code for code in form.get("commune", []) if code]
    stage = form_value(form, "etape") or Etape.LETTRE.value
    if not name:
        return "Donnez un nom à la communauté ; un nom de travail convient."
    if stage not in [etape.value for etape in Etape]:
        return "Choisissez une étape."
    try:
        whole, left = _places(codes)
        init(folder, nom=name, etape=stage, epci=whole, communes=left)
    except CptskitError as error:
        return str(error)
    except OSError:
        return "Le dossier ne peut pas être écrit."
    return ""


def _places(codes: list[str]) -> tuple[list[str], list[str]]:
    """Return the whole EPCI by SIREN number, and the other communes."""
    left, whole = list(codes), []
    for siren in dict.fromkeys(commune(code).epci for code in codes):
        inside = [une.code for une in communes_de_l_epci(siren)] if siren else []
        if inside and set(inside) <= set(left):
            whole.append(siren)
            left = [code for code in left if code not in inside]
    return whole, left


def map_of_codes(codes: list[str]) -> bytes | None:
    """Return a map of communes."""
    communes = tuple(Commune(insee=code) for code in codes if _is_known(code))
    projet = Projet(
        etape=Etape.LETTRE, identite=Identite(nom="-"), territoire=Territoire(communes=communes)
    )
    figure = map_of(projet)
    return figure.svg if figure else None


def _after(act: str, codes: list[str]) -> list[str]:
    kind, _, code = act.partition(":")
    valid = [listed for listed in codes if _is_known(listed)]
    try:
        match kind:
            case "commune-ajouter":
                valid.append(commune(code).code)
            case "epci-ajouter":
                valid += [une.code for une in communes_de_l_epci(epci(code).siren)]
            case "commune-retirer":
                valid = [listed for listed in valid if listed != code]
    except UnknownCodeError:
        return valid
    return list(dict.fromkeys(valid))


def _chosen(codes: list[str]) -> Iterator[Row]:
    for code in codes:
        une = commune(code)
        people = number(une.population) if une.population is not None else ""
        yield Row(une.nom, people, "", f"commune-retirer:{code}", id=f"choisie-{code}")


def _is_known(code: str) -> bool:
    try:
        return bool(commune(code))
    except UnknownCodeError:
        return False
