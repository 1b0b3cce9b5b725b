"""How far a project is, and the dates that come, as text and as JSON."""

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from cptskit.dialogue import BilanAnnee
from cptskit.francais.nombres import counted, euros
from cptskit.francais.ponctuation import typo
from cptskit.loading import LoadedProject
from cptskit.progress import Deadline, Progress
from cptskit.reporting.vie import VieDite, vie_en_donnees, vie_en_texte

_TITLES = {
    "lettre": "Lettre d'intention",
    "projet": "Projet de santé",
    "contrat": "Contrat tripartite",
}
_SIGNS = {"fait": "✓", "en partie": "~", "manque": "✗", "conseillé": "·"}
_BAR = 20


def as_text(
    loaded: LoadedProject,
    stages: Sequence[Progress],
    coming: Sequence[Deadline],
    today: str = "",
    annee: BilanAnnee | None = None,
    manques: Sequence[str] = (),
    vie: VieDite | None = None,
    fichiers: Sequence[str] = (),
) -> str:
    """Return the items of each document, done or not, the coming dates, and the contract year.

    `manques` says of each document what keeps it a draft, nothing where it is ready; `today` is a
    line about the day of the question.
    """
    assert loaded.projet is not None
    lines = [loaded.projet.identite.nom, ""]
    for stage, lack in zip_longest(stages, manques[: len(stages)]):
        total = len(stage.items)
        filled = round(_BAR * stage.done / total)
        bar = "█" * filled + "░" * (_BAR - filled)
        lines += [
            f"{_TITLES[stage.etape.value]}  {bar}  {stage.done} sur {total}{_ready(lack)}",
            "",
        ]
        for item in stage.items:
            where = "" if item.state == "fait" else f"  → {_file(loaded, item.path)}, {item.path}"
            advised = "  (conseillé)" if item.state == "conseillé" else ""
            lines.append(
                f"  {_SIGNS[item.state]} {item.item.id}  {item.item.libelle}{advised}{where}"
            )
        if stage.autres:
            others = counted(stage.autres, "autre point", "autres points")
            lines.append(f"  ~ {others} : « cptskit check --etape {stage.etape.value} »")
        lines.append("")
    lines += ["Prochaines dates", ""]
    lines += _dates(coming)
    if not coming:
        lines.append("  Aucune : elles se comptent depuis la remise du projet et la signature.")
    if annee:
        lines += ["", *_year(annee)]
    if vie and (life := vie_en_texte(vie)):
        lines += ["", *life]
    if fichiers:
        lines += ["", "Fichiers officiels à reprendre : « cptskit sources »", ""]
        lines += [f"  ✗ {fichier}" for fichier in fichiers]
    if today:
        lines += ["", today]
    return typo("\n".join(lines)) + "\n"


def _ready(lack: str | None) -> str:
    """Return whether a document is ready, in the word of `check` and `render`."""
    return "" if lack is None else f"  brouillon : {lack}" if lack else "  prêt"


def _year(annee: BilanAnnee) -> Iterator[str]:
    """Yield what the contract year has earned, and what is still to be gathered, from whom."""
    due = [ligne for ligne in annee.lignes if ligne.maximum is not None]
    measured = sum(each.mesure is not None for each in due)
    dated = annee.datee
    when = f", du {dated.debut:%d/%m/%Y} au {dated.fin:%d/%m/%Y}" if dated else ""
    yield f"Année de contrat {annee.cle}{when}"
    yield ""
    yield (
        f"  {counted(measured, 'indicateur mesuré', 'indicateurs mesurés')} sur {len(due)} ; "
        f"{euros(annee.gagne)} gagnés sur {euros(annee.maximum)}."
    )
    for indicator in due:
        if indicator.manque:
            who = (
                f" ({indicator.fiche.pilote})" if indicator.fiche and indicator.fiche.pilote else ""
            )
            yield f"  ✗ {indicator.indicateur.intitule} : {indicator.manque}{who}"
    for piece in annee.pieces:
        if not piece.preuve.recue and piece.preuve.aupres_de:
            yield f"  ✗ pièce {piece.numero}, {piece.preuve.titre} : {piece.preuve.aupres_de}"


def _dates(coming: Sequence[Deadline]) -> list[str]:
    """Return a line a date, and once each reason why some are not sure."""
    words = [deadline.quand.sens.value if not deadline.quand.sur else "" for deadline in coming]
    width = max(map(len, words), default=0)
    lines = [
        f"  {word:>{width}}{' ' * bool(width)}{_when(deadline):<10}  "
        f"{deadline.libelle}{_grade(deadline)}"
        for word, deadline in zip(words, coming, strict=True)
    ]
    reasons = dict.fromkeys(
        f"  « {deadline.quand.sens.value} » : {deadline.quand.pourquoi}."
        for deadline in coming
        if not deadline.quand.sur
    )
    return [*lines, *([""] if reasons else []), *reasons]


def _when(deadline: Deadline) -> str:
    """Return a day in figures; the month or the year alone of a milestone without a day."""
    ecrite = deadline.ecrite
    if ecrite is None or ecrite.jour:
        return f"{deadline.day:%d/%m/%Y}"
    return f"{ecrite.mois:02}/{ecrite.annee}" if ecrite.mois else str(ecrite.annee)


def _grade(deadline: Deadline) -> str:
    return f" (grade {deadline.grade})" if deadline.grade else ""


def as_json(
    loaded: LoadedProject,
    stages: Sequence[Progress],
    coming: Sequence[Deadline],
    manques: Sequence[str] = (),
    vie: VieDite | None = None,
    fichiers: Sequence[str] = (),
) -> str:
    """Return the same as JSON, for programs."""
    content: dict[str, Any] = {
        "version": 1,
        "chemin": loaded.folder.as_posix(),
        "documents": [
            {
                "etape": stage.etape.value,
                "faits": stage.done,
                "total": len(stage.items),
                "autres": stage.autres,
                **({} if lack is None else {"pret": not lack, "manque": lack}),
                "elements": [
                    {
                        "id": item.item.id,
                        "libelle": item.item.libelle,
                        "etat": item.state.value,
                        "chemin": item.path,
                        "fichier": _file(loaded, item.path),
                    }
                    for item in stage.items
                ],
            }
            for stage, lack in zip_longest(stages, manques[: len(stages)])
        ],
        "dates": [
            {
                "date": deadline.day.isoformat(),
                "precision": deadline.quand.sens.value,
                "pourquoi": deadline.quand.pourquoi,
                "libelle": deadline.libelle,
                "fondement": deadline.texte,
                "grade": deadline.grade,
            }
            for deadline in coming
        ],
    }
    if vie and (vie.mandats or vie.reunions):
        content["association"] = vie_en_donnees(vie)
    if fichiers:
        content["fichiers"] = list(fichiers)
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _file(loaded: LoadedProject, path: str) -> str:
    return loaded.locator.file_of(tuple(path.split(".")))
