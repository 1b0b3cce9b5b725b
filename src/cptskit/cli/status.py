"""`cptskit status`: how far a project is, and the dates that come."""

import json
from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cptskit.cli import options, output
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.loading import LoadedProject
    from cptskit.progress import Deadline, Progress

HELP = """
Dire où en est un projet : éléments faits, en partie, manquants ; prochaines dates.
"""
EPILOG = """
Exemples :
  cptskit status
  cptskit status examples/pays-berjalliens --etape projet
  cptskit status --format json
"""
_TITLES = {
    "lettre": "Lettre d'intention",
    "projet": "Projet de santé",
    "contrat": "Contrat tripartite",
}
_SIGNS = {"fait": "✓", "en partie": "~", "manque": "✗"}
_BAR = 20


def status(
    *,
    projet: Annotated[
        Path,
        options.project(),
    ] = Path(),
    etape: Annotated[
        str | None,
        options.stage("Ne montrer que cette étape.", "les trois"),
    ] = None,
    date: Annotated[
        day | None,
        options.on_date("Jour à partir duquel montrer les dates", "aujourd'hui"),
    ] = None,
    forme: Annotated[
        str,
        options.choice("--format", ("texte", "json"), "Forme de la réponse."),
    ] = "texte",
) -> None:
    """Print the items of each document and the coming dates."""
    from cptskit.loading import load  # noqa: PLC0415
    from cptskit.progress import deadlines  # noqa: PLC0415
    from cptskit.socle.errors import UnreadableProjectError  # noqa: PLC0415
    from cptskit.usages.check import check  # noqa: PLC0415 - start-up

    loaded = load(projet)
    if loaded.projet is None:
        raise UnreadableProjectError(check(loaded))
    found = [_progress(loaded, stage) for stage in ([etape] if etape else options.ETAPES)]
    coming = deadlines(loaded.projet, date or day.today())
    show = _as_json if forme == "json" else _as_text
    output.say(show(loaded, found, coming))


def _progress(loaded: "LoadedProject", stage: str) -> "Progress":
    from cptskit.progress import progress  # noqa: PLC0415
    from cptskit.usages.check import check, checking_context  # noqa: PLC0415 - start-up

    assert loaded.projet is not None
    report = check(loaded, etape=stage)
    context = checking_context(loaded, loaded.projet, stage)
    return progress(loaded.projet, context.etape, report.findings, context.date, context.region)


def _as_text(loaded: "LoadedProject", found: "list[Progress]", coming: "list[Deadline]") -> str:
    assert loaded.projet is not None
    lines = [loaded.projet.identite.nom, ""]
    for one in found:
        total = len(one.items)
        filled = round(_BAR * one.done / total)
        bar = "█" * filled + "░" * (_BAR - filled)
        lines += [f"{_TITLES[one.etape.value]}  {bar}  {one.done} sur {total}", ""]
        for item in one.items:
            where = "" if item.state == "fait" else f"  → {_file(loaded, item.path)}, {item.path}"
            lines.append(f"  {_SIGNS[item.state]} {item.item.id}  {item.item.libelle}{where}")
        lines.append("")
    lines += ["Prochaines dates", ""]
    lines += [f"  {one.day:%d/%m/%Y}  {one.libelle} (grade {one.grade})" for one in coming]
    if not coming:
        lines.append("  Aucune : elles se comptent depuis la remise du projet et la signature.")
    return typo("\n".join(lines)) + "\n"


def _as_json(loaded: "LoadedProject", found: "list[Progress]", coming: "list[Deadline]") -> str:
    content: dict[str, Any] = {
        "version": 1,
        "chemin": loaded.folder.as_posix(),
        "documents": [
            {
                "etape": one.etape.value,
                "faits": one.done,
                "total": len(one.items),
                "elements": [
                    {
                        "id": item.item.id,
                        "libelle": item.item.libelle,
                        "etat": item.state.value,
                        "chemin": item.path,
                        "fichier": _file(loaded, item.path),
                    }
                    for item in one.items
                ],
            }
            for one in found
        ],
        "dates": [
            {
                "date": one.day.isoformat(),
                "libelle": one.libelle,
                "fondement": one.texte,
                "grade": one.grade,
            }
            for one in coming
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _file(loaded: "LoadedProject", path: str) -> str:
    return loaded.locator.file_of(tuple(path.split(".")))
