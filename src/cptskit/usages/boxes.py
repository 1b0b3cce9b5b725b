"""The boxes « À compléter » that the draft of a document bears, found without drawing it."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.manques import Manque, missing
from cptskit.documents.kinds import Kind
from cptskit.loading import LoadedProject
from cptskit.projet.codes import Etape
from cptskit.regles.redaction.element_a_completer import OWN
from cptskit.socle.findings import Route
from cptskit.territoires.region import own_region

if TYPE_CHECKING:
    from cptskit.documents.gabarits.vues.changements import EtatAnterieur

OF_STAGE = {Etape.LETTRE: "lettre", Etape.PROJET: "projet", Etape.CONTRAT: "projet"}
"""The document that a stage is about."""


def boxes_of_stage(
    loaded: LoadedProject, etape: Etape, day: date | None
) -> Iterator[tuple[Route, str]]:
    """Yield the boxes that the document of a stage would bear: the route, what is expected."""
    for box in boxes_of(loaded, KINDS[OF_STAGE[etape]], day):
        yield route_of(box), box.attendu if route_of(box) == OWN else box.bref


class _NoFigures:
    """A document without its figures: its boxes are the same, and nothing is drawn."""

    def named(self, _: str, /) -> tuple[()]:
        """Return none."""
        return ()


def boxes_of(
    loaded: LoadedProject,
    kind: Kind,
    day: date | None,
    fiche: str = "",
    avant: "EtatAnterieur | None" = None,
) -> tuple[Manque, ...]:
    """Return the boxes that the draft of a document bears, and what its templates print wrong."""
    from cptskit.documents.gabarits.demande import (  # noqa: PLC0415 - for what has no errors
        Modele,
        demande_of,
        markdown_of,
    )
    from cptskit.documents.gabarits.imprime import wrongly_printed  # noqa: PLC0415
    from cptskit.documents.gabarits.own import OWN_TEMPLATES  # noqa: PLC0415

    projet = loaded.projet
    assert projet is not None
    region, file_of = own_region(projet), loaded.locator.file_of
    demande = demande_of(
        projet,
        region,
        file_of,
        day=day,
        definitif=False,
        public=False,
        interne=kind.interne,
        avant=avant,
    )
    of = "" if kind.annuaire else fiche
    modele = Modele(loaded.folder, kind.template, demande, of)
    # The table of acronyms bears no box; its words are read where the project has templates.
    glossaire = (loaded.folder / OWN_TEMPLATES).exists()
    markdown = markdown_of(modele, _NoFigures(), glossaire=glossaire)
    return *missing(markdown), *wrongly_printed(markdown, loaded.folder)


def route_of(box: Manque) -> Route:
    """Return the route of the key of a box."""
    return tuple(box.chemin.split("."))
