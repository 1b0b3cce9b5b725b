"""`cptskit render`: the documents of a project."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date as day
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cptskit
from cptskit.cli import exits, options, output, trame
from cptskit.cli.command import FrenchUsageError
from cptskit.cli.progress import stepped
from cptskit.cli.watch import HELP as WATCH
from cptskit.cli.watch import follow
from cptskit.documents.names import DEFAULT, DEFAULT_FORMATS, FORMATS
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import fold, words

if TYPE_CHECKING:
    from cptskit.documents.choosing import Offer

HELP = """
Produire la lettre d'intention et le projet de santé, ou les documents qui les accompagnent.

« --document tous » produit tout ce que le projet permet : les listes, le budget, la table de
correspondance, et les lettres à l'ARS quand leur moment est venu. Les fiches action, déjà dans le
projet, se demandent à part. « --liste » dit ce qui est possible.

Un document prêt part tel quel. Tant qu'il reste une erreur, un avertissement ou un élément à
compléter, il porte la mention BROUILLON, et ce qui manque y est marqué « À compléter ».

Le PDF et le Word, pour l'ARS et la caisse, peuvent nommer des personnes. Le HTML, pour le web, les
désigne par leur profession ou leur fonction, sans leurs coordonnées.
"""
EPILOG = """
Exemples :
  cptskit render examples/bergerac
  cptskit render --liste
  cptskit render --document lettre --format pdf
  cptskit render --document budget,communes
  cptskit render --document fiche-action:PAR-1
  cptskit render --definitif --date 01/03/2020
  cptskit render --public --format pdf
  cptskit render --document avenant --avant 2026-10-15
  cptskit render --modifications --auteur "Bureau de la CPTS"
  cptskit render --modele trame-ars.docx
"""


def _documents(incomplete: str) -> list[str]:
    """Complete the name of a document."""
    from cptskit.usages.render import known_documents  # noqa: PLC0415 - only when a shell asks

    return [name for name in known_documents() if name.startswith(incomplete)]


def render(
    *,
    projet: Annotated[
        Path,
        options.project(),
    ] = Path(),
    document: Annotated[
        list[str] | None,
        typer.Option(
            "--document",
            metavar="NOMS",
            help="Un ou plusieurs documents, séparés par des virgules, ou « tous ».",
            show_default="lettre,projet",
            autocompletion=_documents,
        ),
    ] = None,
    liste: Annotated[
        bool,
        typer.Option(
            "--liste", help="Lister les documents, et dire si le projet permet déjà chacun."
        ),
    ] = False,
    formats: Annotated[
        list[str] | None,
        options.formats(
            FORMATS,
            "Un ou plusieurs formats parmi pdf, docx, html, md, séparés par des virgules.",
            "pdf,docx",
        ),
    ] = None,
    sortie: Annotated[
        Path | None,
        options.folder_to_write("Dossier où écrire les documents.", "dist/ dans le projet"),
    ] = None,
    definitif: Annotated[
        bool,
        typer.Option(
            "--definitif", help="Refuser, sans rien écrire, un document qui n'est pas prêt."
        ),
    ] = False,
    brouillon: Annotated[
        bool,
        typer.Option("--brouillon", help="Garder la mention BROUILLON à un document prêt."),
    ] = False,
    date: Annotated[
        day | None,
        options.on_date("Date des documents et des textes appliqués", "celle du projet"),
    ] = None,
    public: Annotated[
        bool,
        typer.Option(
            "--public", help="Sans aucune donnée personnelle, dans tous les formats (…-public.pdf)."
        ),
    ] = False,
    nominatif: Annotated[
        bool,
        typer.Option(
            "--nominatif", help="Avec les noms, dans tous les formats (…-nominatif.html)."
        ),
    ] = False,
    avant: Annotated[
        str | None,
        typer.Option(
            "--avant",
            metavar="ÉTAT",
            help="Pour dire ce qui change : l'état d'avant (dossier, copie, version du dépôt).",
            show_default="la dernière copie gardée dans envois/",
        ),
    ] = None,
    modifications: Annotated[
        bool,
        typer.Option(
            "--modifications",
            help="Le document avec ses changements marqués depuis l'état d'avant : suivi des "
            "modifications dans Word, ajouts et retraits dans le HTML.",
        ),
    ] = False,
    auteur: Annotated[
        str,
        typer.Option(
            "--auteur",
            metavar="NOM",
            help="Avec --modifications : qui signe les changements.",
            show_default=False,
        ),
    ] = "",
    envoi: Annotated[
        bool,
        typer.Option(
            "--envoi",
            help="Garder dans envois/ une copie du projet tel qu'il est envoyé, pour dire plus "
            "tard ce qui a changé.",
        ),
    ] = False,
    watch: Annotated[bool, typer.Option("--surveiller", help=WATCH)] = False,
    modele: Annotated[
        Path | None,
        typer.Option(
            "--modele",
            metavar="TRAME",
            help="Remplir cette trame Word (.docx), celle de l'ARS par exemple.",
        ),
    ] = None,
) -> None:
    """Render documents and say where they are."""
    if liste:
        _list(projet, date)
        return
    if public and nominatif:
        raise FrenchUsageError("Choisissez --public ou --nominatif.")
    if brouillon and definitif:
        raise FrenchUsageError("Choisissez --brouillon ou --definitif.")

    if modifications and not auteur.strip():
        raise FrenchUsageError("Donnez --auteur : le suivi des modifications porte un nom.")

    def once() -> int:
        if modifications:
            _modifications(
                projet,
                auteur=auteur,
                documents=options.listed(document) if document is not None else ("projet",),
                formats=options.listed(formats or ()),
                sortie=sortie,
                date=date,
                public=public if public or nominatif else None,
                avant=avant,
            )
            return exits.OK
        if modele is not None:
            trame.fill(
                projet,
                modele,
                documents=document or (),
                formats=options.listed(formats or ()),
                sortie=sortie,
                definitif=definitif,
                date=date,
                public=public,
            )
            return exits.OK
        remarks: list[str] = []
        with stepped("Production") as step:
            written = cptskit.render(
                projet,
                documents=options.listed(document) if document is not None else DEFAULT,
                formats=options.listed(formats or ()) or DEFAULT_FORMATS,
                sortie=sortie,
                definitif=definitif,
                brouillon=brouillon,
                date=date,
                public=public if public or nominatif else None,
                avant=avant,
                envoi=envoi,
                say=remarks.append,
                step=step,
            )
        output.say("".join(f"{output.shown(path)}\n" for path in written))
        for remark in remarks:
            output.remark(typo(remark))
        return exits.OK

    raise typer.Exit(follow([projet], once, apart_from=_outputs(sortie)) if watch else once())


def _modifications(projet: Path, *, formats: Sequence[str], **options_: Any) -> None:
    """Write documents with their changes marked, and say where they are."""
    from cptskit.usages import modifications as usage  # noqa: PLC0415 - start-up

    written = usage.modifications(projet, formats=formats or usage.FORMATS, **options_)
    output.say("".join(f"{output.shown(path)}\n" for path in written))


def _outputs(sortie: Path | None) -> list[Path]:
    return [sortie] if sortie else []


def _list(projet: Path, date: day | None) -> None:
    """Say which documents there are, a line each."""
    from cptskit.usages.render import offered  # noqa: PLC0415 - start-up

    width = get_terminal_size().columns if sys.stdout.isatty() else None
    output.say("".join(f"{line}\n" for line in _lines(offered(projet, date=date), width)))


def _lines(offers: "Sequence[Offer]", width: int | None) -> Iterator[str]:
    column = max(len(offer.kind.name) for offer in offers)
    for offer in offers:
        sign = " " if offer.manque is None else "✗" if offer.manque else "✓"
        lack = f" – {offer.manque}" if offer.manque else ""
        text = f"{offer.kind.titre} : {offer.kind.usage}{lack}"
        lines = fold(words(typo(text)), width, indent=column + 4, hang=column + 4)
        first, *rest = ("".join(part for part, _ in line) for line in lines)
        yield f"{sign} {offer.kind.name:<{column}}  {first.lstrip()}"
        yield from rest
