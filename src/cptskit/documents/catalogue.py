"""The documents that can be produced."""

from dataclasses import dataclass

from cptskit.projet.codes import Etape


@dataclass(frozen=True)
class Kind:
    """A document: the name users type, its template, its title, its file, its look.

    `etape` is the stage at which the project must be without error for a final document.
    """

    name: str
    template: str
    titre: str
    stem: str
    numerote: bool
    etape: Etape


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "lettre",
            "lettre_intention.md",
            "Lettre d'intention",
            "lettre-intention",
            False,
            Etape.LETTRE,
        ),
        Kind("projet", "projet_sante.md", "Projet de santé", "projet-de-sante", True, Etape.PROJET),
    )
}
