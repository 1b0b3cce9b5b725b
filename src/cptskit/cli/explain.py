"""`cptskit explain`: what a rule wants, why, and what it stands on."""

import re
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.command import FrenchUsageError
from cptskit.cli.engine import get_current_context
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo_outside_code
from cptskit.francais.suggestions import did_you_mean

HELP = """
Expliquer une règle : ce qu'elle veut, pourquoi, son fondement, un exemple.

Une règle se nomme par son code ou par son nom.
"""
EPILOG = """
Exemples :
  cptskit explain MIS001
  cptskit explain mission-socle-manquante
  cptskit explain --liste --etape lettre
"""


def explain(
    *,
    regle: Annotated[
        str | None,
        typer.Argument(
            metavar="RÈGLE", help="Code ou nom de la règle.", autocompletion=options.rules
        ),
    ] = None,
    liste: Annotated[bool, typer.Option("--liste", help="Lister les règles par chapitre.")] = False,
    chapitre: Annotated[
        str | None,
        typer.Option("--chapitre", metavar="CHAPITRE", help="Ne lister que ce chapitre."),
    ] = None,
    etape: Annotated[
        str | None,
        options.stage("Ne lister que les règles de cette étape."),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region", metavar="RÉGION", help="Ne lister que les règles propres à cette région."
        ),
    ] = None,
) -> None:
    """Print the page of a rule, or the list of rules."""
    if regle is not None:
        output.say(typo_outside_code(_page(regle)))
    elif liste or chapitre or etape or region:
        output.say(_list(chapitre, etape, region))
    else:
        raise FrenchUsageError("Donnez le code d'une règle, ou --liste.", get_current_context())


def _page(name: str) -> str:
    from cptskit.usages import explain as usage  # noqa: PLC0415 - start-up

    rule = usage.find(name)
    if rule is None:
        padded = _padded(name)
        hint = did_you_mean(padded, usage.names(), "La liste : --liste.")
        raise FrenchUsageError(f"La règle « {name} » n'existe pas. {hint}", get_current_context())
    return usage.page(rule)


def _padded(name: str) -> str:
    """Return a code with the digits that were left out: TER1 and TER01 are TER001."""
    match = re.fullmatch(r"([A-Za-z]{3})[ _-]*(\d{1,3})", name.strip())
    return f"{match[1].upper()}{match[2]:0>3}" if match else name


def _list(chapitre: str | None, etape: str | None, region: str | None) -> str:
    from cptskit.usages import explain as usage  # noqa: PLC0415 - start-up

    if chapitre is not None:
        chapitre = options.one_of(tuple(usage.CHAPTERS))(chapitre)
    kept = usage.selected(chapitre, etape, region)
    lines: list[str] = []
    for words, inside in usage.by_chapter(kept):
        lines += [words, ""]
        lines += [f"  {rule.code}  {rule.slug:<36} {usage.title(rule)}" for rule in inside]
        lines.append("")
    return "\n".join(lines) + f"{counted(len(kept), 'règle')}.\n"
