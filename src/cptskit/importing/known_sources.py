"""The exports that many communities use, recognised by their headers."""

from collections.abc import Mapping, Sequence

from cptskit.vocabulaire.mots import plain

_SIGNS: Mapping[str, tuple[str, ...]] = {
    "export HelloAsso": (
        "email payeur|nom payeur|référence commande|numéro de billet",
        "statut de la commande|statut du paiement|tarif|montant tarif",
    ),
    "extrait de l'Annuaire Santé": ("identifiant PP", "libellé profession"),
    "réponses à un formulaire Google": ("horodateur|timestamp",),
    "réponses à un Framaforms": ("SID|numéro de série", "heure de soumission|heure d'envoi"),
}
"""By source, groups of headers: an export has one header of each group."""


def known_source(headers: Sequence[str]) -> str | None:
    """Return the name of the export that has these headers, in French; None for any other list."""
    names = {plain(header) for header in headers}
    for name, groups in _SIGNS.items():
        if all(any(plain(header) in names for header in group.split("|")) for group in groups):
            return name
    return None
