"""`cptskit bareme`: what a contract brings, line by line, and when it is paid."""

import sys
from datetime import date as day
from decimal import Decimal
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.bareme_options import (
    FORMATS,
    MISSIONS,
    OPTIONNELLES,
    a_number,
    a_percentage,
    a_start,
    refuse_alone,
    refuse_together,
    refuse_with_year,
    starts,
)
from cptskit.francais.ponctuation import typo
from cptskit.socle.files import write_atomically

if TYPE_CHECKING:
    from cptskit.bareme import Reponse

COLUMNS = 80
"""Where no terminal says how wide it is."""
MOST_COLUMNS = 90

HELP = """
Chiffrer le contrat d'un projet, d'une population ou d'une taille.

Le barème est donné ligne par ligne, part fixe et part variable, avec le grade de chaque montant ;
--echeancier ajoute les versements. --annee donne les trois scénarios d'une année de contrat.

Les montants du contrat du projet priment sur le barème. Une estimation (grade C) est à confirmer
auprès de la CPAM.
"""
EPILOG = """
Formats :
  texte  un tableau à lire
  csv    l'échéancier avec --echeancier, sinon le barème : points-virgules, virgule décimale et marque d'ordre des octets (UTF-8), pour s'ouvrir d'un double clic dans Excel en français ; avec --sortie de préférence
  json   version (1), signature, population, taille_indeterminee, annee_contrat, crise_reconnue, notes, baremes et echeanciers, un par taille possible et, entre les deux dates de l'avenant 2, par lecture. baremes : taille, texte, source, lignes (code, intitule, statut, fixe, variable), total, total_estime, total_bareme, ecart, total_publie. fixe et variable : montant, origine (bareme ou contrat), grade, reserve, mention, compte, bareme, ecart. echeanciers : versements (code, nature, annee_contrat, annee_civile, du, au, montant, grade, mention), maximum_variable, par_annee_contrat, par_annee_civile, total. Montants en euros, dates AAAA-MM-JJ, null pour ce qui n'existe pas ; une clé peut s'ajouter, aucune ne change de sens sans que version change.

Exemples :
  cptskit bareme examples/pays-berjalliens --echeancier
  cptskit bareme --population "64 455" --option qualite --annee-contrat 2
  cptskit bareme --taille 3 --date 19/12/2021 --avenant 15/01/2023 --annee-contrat 5
  cptskit bareme --taille 3 --date 01/03/2027 --echeancier --demarrage parcours=01/09/2027
  cptskit bareme examples/metropole-ouest --annee 2025
  cptskit bareme --format csv --sortie bareme.csv
"""  # noqa: E501 - an entry of a list is one line


def bareme(
    *,
    projet: Annotated[
        Path | None,
        options.project(),
    ] = None,
    population: Annotated[
        int | None,
        typer.Option(
            "--population",
            metavar="NOMBRE",
            parser=a_number(1),
            help="Habitants couverts, au lieu d'un projet.",
        ),
    ] = None,
    taille: Annotated[
        int | None,
        typer.Option(
            "--taille",
            metavar="1|2|3|4",
            parser=a_number(1, 4),
            help="Taille de la communauté, au lieu d'un projet.",
        ),
    ] = None,
    date: Annotated[
        day | None,
        options.on_date(
            "Date de signature du contrat",
            "celle du projet, sinon celle du document, sinon aujourd'hui",
        ),
    ] = None,
    avenant: Annotated[
        list[day] | None,
        options.on_dates(
            "--avenant",
            "Date d'un avenant qui adapte le contrat à l'accord, en plus de ceux du projet",
        ),
    ] = None,
    option: Annotated[
        list[str] | None,
        typer.Option(
            "--option",
            metavar="|".join(OPTIONNELLES),
            parser=options.some_of(OPTIONNELLES),
            help="Mission optionnelle à ajouter à celles du projet ; peut être répétée.",
        ),
    ] = None,
    annee_contrat: Annotated[
        int | None,
        typer.Option(
            "--annee-contrat",
            metavar="ANNÉE",
            parser=a_number(1),
            help="Année du contrat, à partir de 1 : le plan de crise est écrit la première, mis "
            "à jour les suivantes.",
            show_default="1",
        ),
    ] = None,
    annee: Annotated[
        int | None,
        typer.Option(
            "--annee",
            metavar="AAAA",
            parser=a_number(1900, 2100),
            help="Trois scénarios de l'année de contrat du projet qui commence cette année-là : "
            "part fixe, attendu d'après les mesures, maximum.",
        ),
    ] = None,
    crise_reconnue: Annotated[
        bool,
        typer.Option("--crise-reconnue", help="L'ARS a reconnu une crise cette année-là."),
    ] = False,
    echeancier: Annotated[
        bool, typer.Option("--echeancier", help="Ajouter les versements, date par date.")
    ] = False,
    demarrage: Annotated[
        list[str] | None,
        typer.Option(
            "--demarrage",
            metavar="MISSION=DATE",
            parser=a_start,
            help=f"Démarrage d'une mission, pour l'échéancier : {', '.join(MISSIONS)}.",
            show_default="ceux du projet, sinon au plus tard",
        ),
    ] = None,
    prorata: Annotated[
        str | None,
        options.choice(
            "--prorata", ("jours", "mois"), "Unité du prorata de l'échéancier.", "jours"
        ),
    ] = None,
    part_variable: Annotated[
        Decimal | None,
        typer.Option(
            "--part-variable",
            metavar="POURCENT",
            parser=a_percentage,
            help="Part variable supposée atteinte, à compter dans l'échéancier.",
            show_default="aucune ; le maximum est donné à part",
        ),
    ] = None,
    forme: Annotated[
        str,
        options.choice("--format", FORMATS, "Forme de la réponse."),
    ] = "texte",
    fichier: Annotated[
        Path | None,
        typer.Option(
            "--sortie", "-o", metavar="FICHIER", help="Écrire la réponse dans ce fichier."
        ),
    ] = None,
) -> None:
    """Compute the scale, the schedule if it is wanted, and write them."""
    from cptskit.usages import bareme as usage  # noqa: PLC0415 - start-up

    refuse_together(projet=projet, population=population, taille=taille)
    if annee is not None:
        others: dict[str, object] = {
            "population": population,
            "taille": taille,
            "date": date,
            "avenant": avenant,
        }
        others |= {"option": option, "annee-contrat": annee_contrat, "demarrage": demarrage}
        others |= {"crise-reconnue": crise_reconnue or None, "echeancier": echeancier or None}
        refuse_with_year(forme, **others)
        _put(_of_the_year(projet, str(annee)), "texte", fichier)
        return
    if not echeancier:
        refuse_alone(demarrage=demarrage, prorata=prorata, part_variable=part_variable)
    answer = usage.bareme(
        projet,
        population=population,
        taille=taille,
        date=date,
        option=options.listed(option or ()),
        annee_contrat=annee_contrat or 1,
        avenants=tuple(avenant or ()),
        crise_reconnue=crise_reconnue,
        echeancier=echeancier,
        demarrage=starts(demarrage or ()),
        prorata=prorata,
        part_variable=part_variable or Decimal(0),
    )
    _write(answer, forme, fichier)


def _of_the_year(projet: Path | None, annee: str) -> str:
    from cptskit.reporting.bareme import scenarios_as_text  # noqa: PLC0415 - start-up
    from cptskit.usages import bareme as usage  # noqa: PLC0415

    return scenarios_as_text(annee, *usage.scenarios_de_l_annee(projet, annee))


def _write(reponse: "Reponse", forme: str, path: Path | None) -> None:
    from cptskit.reporting import bareme as written  # noqa: PLC0415 - start-up

    if forme == "texte":
        width = get_terminal_size().columns if sys.stdout.isatty() and path is None else COLUMNS
        text = written.as_text(reponse, min(width, MOST_COLUMNS))
    else:
        text = written.as_json(reponse) if forme == "json" else written.as_csv(reponse)
    _put(text, forme, path)


def _put(text: str, forme: str, path: Path | None) -> None:
    if path is None:
        (output.say if forme == "texte" else output.say_data)(text)
        return
    write_atomically(path, text.encode())
    output.remark(f"{typo('Réponse écrite :')} {output.shown(path)}")
