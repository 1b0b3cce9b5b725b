"""How far a project is: what each document asks for, done or not, and the dates that come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from cptskit.assemblees import etat_des_mandats, seances
from cptskit.contrat import aujourdhui
from cptskit.dialogue import BilanAnnee, annee_au
from cptskit.documents.catalogue import KINDS
from cptskit.loading import LoadedProject
from cptskit.progress import Deadline, Progress, deadlines, progress
from cptskit.progress.fichiers import NOMS, age, is_old, manques, tenus
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.reporting.vie import VieDite
from cptskit.territoires.region import own_region
from cptskit.usages.boxes import OF_STAGE, boxes_of, route_of
from cptskit.usages.check import check_loaded, checking_context, read
from cptskit.usages.readiness import readiness, stage_of


@dataclass(frozen=True)
class Status:
    """A project that was read, its progress at each stage, and the dates from a day on."""

    loaded: LoadedProject
    documents: tuple[Progress, ...]
    dates: tuple[Deadline, ...]
    today: str
    """The line on where the contract stands that day; often empty."""
    annee: BilanAnnee | None = None
    """The contract year under way, or the last that is given: what is still to be gathered."""
    manques: tuple[str, ...] = ()
    """Of each document, what keeps it a draft, in a few words; nothing for one that is ready."""
    fichiers: tuple[str, ...] = ()
    """The official files that the project still lacks, and those that are old; a line each."""
    vie: VieDite | None = None
    """Who sits in the association's bodies on that day, what is to be renewed and declared."""


def status(path: Path | str, *, etape: str | None = None, date: day | None = None) -> Status:
    """Return how far the project of a folder is.

    `etape` keeps one stage of the three; `date` is the day from which dates are shown, today by
    default. Raises UnreadableProjectError.
    """
    loaded, projet = read(path)
    stages = [Etape(etape)] if etape else list(Etape)
    judged = [_stage(loaded, projet, stage) for stage in stages]
    documents = tuple(each for each, _ in judged)
    after = date or day.today()
    return Status(
        loaded,
        documents,
        tuple(deadlines(projet, after)),
        aujourdhui(projet, after),
        annee_au(projet, after),
        tuple(why for _, why in judged),
        tuple(_files(projet, after)),
        VieDite(after, etat_des_mandats(projet, after), seances(projet)),
    )


def _files(projet: Projet, today: day) -> Iterator[str]:
    """Yield the items that official files would fill, and the old files; none if unused."""
    used = tenus(projet)
    if not used:
        return
    for lack in manques(projet, projet.etape, own_region(projet), today):
        names = ", ".join(NOMS[name] for name in lack.sources)
        yield f"{lack.item.id} {lack.item.libelle} : {names}"
    for name, holding in used.items():
        if is_old(name, holding, today):
            yield f"à reprendre : {NOMS.get(name, name)}, {age(name, holding, today)}"


def _stage(loaded: LoadedProject, projet: Projet, stage: Etape) -> tuple[Progress, str]:
    """Return the progress of a stage, and what keeps its document a draft.

    A document is judged as `render` judges it: the projet of a contract by the rules of a contract.
    """
    kind = KINDS[OF_STAGE[stage]]
    asked = stage.value if stage is Etape.CONTRAT else stage_of(kind, projet)
    boxes = boxes_of(loaded, kind, None)
    report = check_loaded(loaded, etape=asked, boxes=False)
    ready = readiness(loaded, kind, report=report, boxes=boxes)
    context = checking_context(loaded, projet, stage)
    left = {route_of(box) for box in boxes} - {ignored.finding.route for ignored in report.ignored}
    return (
        progress(projet, stage, report.findings, context.date, context.region, left),
        ready.why,
    )
