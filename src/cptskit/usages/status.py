"""How far a project is: what each document asks for, done or not, and the dates that come."""

from dataclasses import dataclass
from datetime import date as day
from itertools import repeat
from pathlib import Path

from cptskit.assemblees import etat_des_mandats, seances
from cptskit.contrat import aujourdhui
from cptskit.dialogue import BilanAnnee, annee_au
from cptskit.loading import LoadedProject
from cptskit.progress import Deadline, Progress, deadlines, progress
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.reporting.vie import VieDite
from cptskit.socle.findings import Report
from cptskit.usages.check import check_loaded, checking_context, read
from cptskit.usages.readiness import Readiness


@dataclass(frozen=True)
class Status:
    """A project that was read, its progress at each stage, and the dates from a day on."""

    loaded: LoadedProject
    documents: tuple[Progress, ...]
    dates: tuple[Deadline, ...]
    today: str
    """What the life of the contract demands to know on that day; often nothing."""
    annee: BilanAnnee | None = None
    """The contract year under way, or the last that is told: what is still to be gathered."""
    manques: tuple[str, ...] = ()
    """Of each document, what keeps it a draft, in a few words; nothing for one that is ready."""
    vie: VieDite | None = None
    """Who sits in the association's bodies on that day, what is to be renewed and declared."""


def status(path: Path | str, *, etape: str | None = None, date: day | None = None) -> Status:
    """Return how far the project of a folder is.

    `etape` keeps one stage of the three; `date` is the day from which dates are shown, today by
    default. Raises UnreadableProjectError.
    """
    loaded, projet = read(path)
    stages = [Etape(etape)] if etape else list(Etape)
    reports = [check_loaded(loaded, etape=stage) for stage in stages]
    documents = tuple(map(_progress, repeat(loaded), repeat(projet), stages, reports))
    after = date or day.today()
    return Status(
        loaded,
        documents,
        tuple(deadlines(projet, after)),
        aujourdhui(projet, after),
        annee_au(projet, after),
        tuple(Readiness(report).why for report in reports),
        VieDite(after, etat_des_mandats(projet, after), seances(projet)),
    )


def stage_progress(loaded: LoadedProject, projet: Projet, stage: Etape) -> Progress:
    """Return what a project has of what a stage asks for."""
    return _progress(loaded, projet, stage, check_loaded(loaded, etape=stage))


def _progress(loaded: LoadedProject, projet: Projet, stage: Etape, report: Report) -> Progress:
    context = checking_context(loaded, projet, stage)
    return progress(projet, stage, report.findings, context.date, context.region)
