"""Whether a row is a member: statuses, wishes and departures, as lists write them."""

from collections.abc import Mapping

from cptskit.importing.headers import (
    BROUILLON,
    CHARTE,
    DEPART,
    DONNEES,
    SOUHAIT,
    STATUT,
)
from cptskit.projet.citations import citer
from cptskit.vocabulaire.mots import plain_words

_YES = frozenset(
    [
        "oui",
        "o",
        "x",
        "ok",
        "vrai",
        "true",
        "1",
        "valide",
        "paye",
        "payee",
        "jour",
        "actif",
        "confirme",
        "accepte",
        "regle",
        "encaisse",
        "membre",
        "adherent",
        "renouvele",
        "present",
        "souhaite",
        "accord",
        "volontiers",
    ]
)
_NO = frozenset(["non", "n", "no", "faux", "false", "0", "pas", "aucun", "aucune"])
_LEFT = frozenset(
    [
        "demission",
        "demissionnaire",
        "demissionne",
        "radie",
        "radiation",
        "exclu",
        "rembourse",
        "remboursement",
        "annule",
        "annulation",
        "refuse",
        "refus",
        "parti",
        "quitte",
        "decede",
        "sorti",
        "sortie",
        "inactif",
        "resilie",
        "expire",
        "abandon",
    ]
)


_DOUBT = frozenset({"reserve", "condition", "peut", "attente", "renseigner", "voir"})
"""« Oui, sous réserve », « peut-être »: reported, and never decided here."""


def yes_or_no(text: str) -> bool | None:
    """Return whether the words of a status mean yes; None where it is not certain."""
    words = plain_words(text)
    if not words or _DOUBT.intersection(words):
        return None
    if words[0] in _NO or _LEFT.intersection(words):
        return False
    if _NO.intersection(words[1:]):
        return None
    return True if _YES.intersection(words[:3]) else None


def why_no_member(texts: Mapping[str, str]) -> str | None:
    """Return why a row is not a member, in French; None where it is one, or may be one."""
    if (draft := texts.get(BROUILLON)) and yes_or_no(draft):
        return f"la colonne « {_title(texts, BROUILLON)} » dit « {citer(draft)} »."
    if (data := texts.get(DONNEES)) and yes_or_no(data) is False:
        return (
            f"la personne refuse que ses données soient utilisées (« {citer(data)} ») ; elle peut "
            "être comptée dans « effectifs », sans nom."
        )
    for name in (STATUT, SOUHAIT, CHARTE):
        if (status := texts.get(name)) and yes_or_no(status) is False:
            return f"la colonne « {_title(texts, name)} » dit « {citer(status)} »."
    left = texts.get(DEPART, "")
    if left and (yes_or_no(left) is not False or _LEFT.intersection(plain_words(left))):
        return f"la colonne « {_title(texts, DEPART)} » dit « {citer(left)} »."
    return None


def unsure_standing(texts: Mapping[str, str]) -> str | None:
    """Return the remark on a status that is neither yes nor no; the row stays."""
    who = " ".join(filter(None, (texts.get("nom"), texts.get("prenom"))))
    for name in (STATUT, SOUHAIT):
        if name not in texts:
            continue
        status = texts[name]
        if not status and name == STATUT:
            return (
                f"« {_title(texts, name)} » est vide pour {citer(who)}, qui est gardé : vérifiez."
            )
        if status and yes_or_no(status) is None:
            return f"« {citer(status)} » ne dit ni oui ni non : la ligne est gardée, vérifiez."
    return None


def _title(texts: Mapping[str, str], name: str) -> str:
    return citer(texts.get(f"titre:{name}", name))
