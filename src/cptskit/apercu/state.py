"""What the page tells of a project, as JSON: findings, progress, dates, documents to choose."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cptskit.apercu.excerpts import excerpt
from cptskit.documents.choosing import offers
from cptskit.documents.gabarits.demande import document_date
from cptskit.documents.names import FICHE_ACTION
from cptskit.francais.nombres import NBSP, counted
from cptskit.francais.ponctuation import typo
from cptskit.loading import LoadedProject
from cptskit.progress import Deadline, ItemState, deadlines, progress
from cptskit.projet import Projet
from cptskit.reporting.fingerprints import marked
from cptskit.reporting.summary import last_line, project_line
from cptskit.socle.findings import Basis, Finding, Level, Location, OtherPlace, Report
from cptskit.usages.check import check_loaded, checking_context

_ORDER = tuple(Level)
_STAGES = {
    "lettre": "Lettre d'intention",
    "projet": "Projet de santé",
    "contrat": "Contrat tripartite",
}


def state(loaded: LoadedProject, etape: str | None, today: date) -> dict[str, Any]:
    """Return all that the page shows of a project beside its document.

    `etape` replaces the project's own stage; `today` is the day from which dates are shown.
    What cannot be known of a project that does not read is null: `avancement`, `documents`.
    """
    report = check_loaded(loaded, etape=etape)
    projet = loaded.projet
    return {
        "nom": projet.identite.nom if projet else loaded.folder.resolve().name,
        "lisible": report.readable,
        "etape": report.etape,
        "resume": _summary(report),
        "precision": project_line(report),
        "comptes": {level.value: report.count(level) for level in Level},
        "constats": _findings(report),
        "avancement": _progress(loaded, projet, report) if projet else None,
        "dates": [_deadline(one) for one in deadlines(projet, today)] if projet else [],
        "documents": _documents(projet) if projet else None,
    }


def _summary(report: Report) -> str:
    """Return "2 erreurs, 1 conseil.", or that there is nothing to say."""
    numbers = {level.value: report.count(level) for level in Level}
    parts = [counted(number, noun).replace(" ", NBSP) for noun, number in numbers.items() if number]
    told = ", ".join(parts)
    return f"{told}." if told else last_line([report])


def _findings(report: Report) -> list[dict[str, Any]]:
    """Return the findings, the most serious first, each with a key that a save does not change."""
    known = [(finding, key) for _, finding, key in marked([report], None)]
    known.sort(key=lambda one: _ORDER.index(one[0].level))
    return [_finding(report, finding, key) for finding, key in known]


def _finding(report: Report, finding: Finding, key: str) -> dict[str, Any]:
    return {
        "cle": key[:16],
        "code": finding.code,
        "niveau": finding.level.value,
        "message": typo(finding.message),
        "aide": typo(finding.help),
        "lieu": _place(report, finding.location) if finding.location else None,
        "autres": [_other(report, other) for other in finding.others],
        "fondement": _basis(finding.basis) if finding.basis else None,
    }


def _place(report: Report, location: Location) -> dict[str, Any]:
    lines = report.sources.get(location.fichier, ())
    return {
        "fichier": location.fichier,
        "ligne": location.ligne,
        "colonne": location.colonne,
        "extrait": excerpt(lines, location),
    }


def _other(report: Report, other: OtherPlace) -> dict[str, Any]:
    return {**_place(report, other.location), "mention": typo(other.mention)}


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "titre": typo(basis.titre),
        "grade": basis.grade,
        "source": basis.source,
        "estimation": basis.estimate,
    }


def _progress(loaded: LoadedProject, projet: Projet, report: Report) -> dict[str, Any]:
    context = checking_context(loaded, projet, report.etape)
    found = progress(projet, context.etape, report.findings, context.date, context.region)
    return {
        "titre": _STAGES[found.etape.value],
        "faits": found.done,
        "total": len(found.items),
        "elements": [_item(loaded, one) for one in found.items],
    }


def _item(loaded: LoadedProject, one: ItemState) -> dict[str, Any]:
    route = tuple(one.path.split("."))
    file = loaded.locator.file_of(route)
    at = loaded.locator.locate(route)
    here = at.fichier == file
    return {
        "id": one.item.id,
        "libelle": typo(one.item.libelle),
        "etat": one.state.value,
        "chemin": one.path,
        "fichier": file,
        "existe": (loaded.folder / file).is_file(),
        "ligne": at.ligne if here else 1,
        "colonne": at.colonne if here else 1,
    }


def _deadline(one: Deadline) -> dict[str, str]:
    words = one.libelle if one.quand.sur else f"{one.libelle} ({one.quand}, {one.quand.pourquoi})"
    return {"jour": one.day.isoformat(), "libelle": typo(words), "grade": one.grade}


def _documents(projet: Projet) -> list[dict[str, str]]:
    """Return the documents to choose from, each with what the project lacks for it."""
    return [
        *(
            {"nom": offer.kind.name, "titre": offer.kind.titre, "manque": offer.manque or ""}
            for offer in offers(projet, document_date(projet))
            if offer.kind.name != FICHE_ACTION
        ),
        *_fiches(projet),
    ]


def _fiches(projet: Projet) -> Iterator[dict[str, str]]:
    for mission in projet.missions.values():
        for fiche in mission.fiches:
            title = f"Fiche {fiche.id} : {fiche.titre}" if fiche.titre else f"Fiche {fiche.id}"
            yield {"nom": f"{FICHE_ACTION}:{fiche.id}", "titre": typo(title), "manque": ""}
