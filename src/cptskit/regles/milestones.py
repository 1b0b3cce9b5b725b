"""The milestones of the calendar, by kind, with the route of each."""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.projet.suivi import Jalon
from cptskit.socle.findings import Route

_WORDS = {
    TypeJalon.LETTRE: "la lettre d'intention",
    TypeJalon.ASSEMBLEE_GENERALE: "l'assemblée générale constitutive",
    TypeJalon.DECLARATION: "la déclaration de l'association",
    TypeJalon.TRANSMISSION: "la transmission du projet à l'ARS",
    TypeJalon.RECEPTION: "la réception du projet par l'ARS",
    TypeJalon.ACCUSE_DE_RECEPTION: "l'accusé de réception",
    TypeJalon.DEMANDE_DE_PIECES: "la demande de pièces",
    TypeJalon.RECEPTION_DES_PIECES: "la réception des pièces",
    TypeJalon.OPPOSITION: "l'opposition de l'ARS",
    TypeJalon.VALIDATION: "la validation du projet",
    TypeJalon.RETRAIT: "le retrait de la validation",
    TypeJalon.SIGNATURE: "la signature du contrat",
}


def milestones(projet: Projet) -> Iterator[tuple[Route, Jalon]]:
    """Yield every milestone."""
    for index, jalon in enumerate(projet.calendrier.jalons if projet.calendrier else ()):
        yield ("calendrier", "jalons", index), jalon


def dated(projet: Projet, kind: TypeJalon) -> list[tuple[Route, DateCivile]]:
    """Return the dates of the milestones of a kind, with the route of each date."""
    return [
        ((*route, "date"), jalon.date)
        for route, jalon in milestones(projet)
        if jalon.type is kind and jalon.date
    ]


def constitutive(jalon: Jalon) -> bool:
    """Say whether a general assembly is the one that founds the association, by its title."""
    words = (jalon.intitule or "").casefold()
    return jalon.type is TypeJalon.ASSEMBLEE_GENERALE and any(
        word in words for word in ("constitu", "création", "fondat")
    )


def in_words(kind: TypeJalon) -> str:
    """Return a kind of milestone as one says it: la transmission à l'ARS."""
    return _WORDS.get(kind, kind.value.replace("_", " "))
