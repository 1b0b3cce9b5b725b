"""From the folders of many projects to the portfolio that follows them."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date as day
from functools import partial
from pathlib import Path

from cptskit.documents.portefeuille import LETTRES, WRITERS, lettres
from cptskit.francais.nombres import counted
from cptskit.loading import load
from cptskit.loading.problems import CATALOGUE
from cptskit.portefeuille import (
    Ensemble,
    Ligne,
    Mouvement,
    Rappel,
    ensemble,
    illisible,
    ligne_de,
    mouvements,
)
from cptskit.referentiels import departement, tous_les_departements, toutes_les_regions
from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.reporting.portefeuille import as_json
from cptskit.socle.coeurs import on_all_cores
from cptskit.socle.errors import CptskitError
from cptskit.socle.files import write_atomically
from cptskit.socle.findings import Finding, Level
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.usages.check import check_loaded

FORMATS = ("html", "xlsx", "json")
_MOST = 50_000_000


class UnreadablePortfolioError(CptskitError):
    """A former portfolio, or a place that is asked for, cannot be read; says why in French."""


def portefeuille(
    dossiers: Sequence[Path | str],
    *,
    date: day | None = None,
    departements: Collection[str] = (),
    regions: Collection[str] = (),
) -> Ensemble:
    """Return the portfolio of some projects on a day, by default today.

    A folder that holds projects stands for all of them. One that cannot be read is a line like the
    others. `departements` and `regions` (codes or names) say where communes without a project are
    looked for; by default, in the départements of the projects.

    Many projects are read by several processes: a script that calls this guards its main module, as
    multiprocessing asks.

    Raises UnreadablePortfolioError for a place that does not exist.
    """
    jour = date or day.today()
    places = {*map(_departement, departements), *_of_regions(regions)}
    paths = [path.as_posix() for dossier in dossiers for path in _projects(Path(dossier))]
    lines = list(on_all_cores(partial(_ligne, jour=jour), list(dict.fromkeys(paths))))
    whole = ensemble(lines, jour, places)
    return replace(whole, lignes=tuple(_with_conflicts(whole)))


def depuis(fichier: Path | str, whole: Ensemble) -> list[Mouvement]:
    """Return what moved since a former portfolio, as its JSON gave it.

    Raises UnreadablePortfolioError.
    """
    try:
        former = json.loads(read_plain(Path(fichier), None, _MOST))
        lines = former["projets"]
        if not all(isinstance(line, dict) for line in lines):
            raise TypeError
    except (RefusedFileError, ValueError, KeyError, TypeError) as error:
        raise UnreadablePortfolioError(
            f"{Path(fichier).as_posix()} n'est pas le JSON d'un portefeuille : donnez le "
            "portefeuille.json d'un passage précédent."
        ) from error
    return mouvements(lines, whole.lignes)


def write_portfolio(
    whole: Ensemble,
    sortie: Path | str,
    formats: Sequence[str] = FORMATS,
    moved: Sequence[Mouvement] | None = None,
) -> list[Path]:
    """Write a portfolio in some formats in a folder, and return the files. Raises OSError."""
    written = []
    for form in formats:
        target = Path(sortie) / f"portefeuille.{form}"
        writer = _json if form == "json" else WRITERS[form]
        write_atomically(target, writer(whole, moved))
        written.append(target)
    return written


def _json(whole: Ensemble, moved: Sequence[Mouvement] | None) -> bytes:
    return as_json(whole, moved).encode()


def write_reminders(whole: Ensemble, sortie: Path | str, expediteur: str = "") -> Path | None:
    """Write the letters of reminder, a page each, in Word; None where nobody is to be reminded.

    They name whom they are for: the one who speaks for each project with the ARS and the caisse.
    Raises OSError.
    """
    content = lettres(whole, {ligne.chemin: _adresse(ligne) for ligne in whole.lues}, expediteur)
    if content is None:
        return None
    target = Path(sortie) / LETTRES
    write_atomically(target, content)
    return target


def _ligne(chemin: str, jour: day) -> Ligne:
    try:
        loaded = load(chemin)
        if loaded.projet is None:
            return illisible(chemin, _pourquoi(loaded.findings))
        return ligne_de(chemin, loaded.projet, check_loaded(loaded).findings, jour)
    except Exception as error:  # one project never ends the run for the others
        return illisible(chemin, f"défaut de cptskit ({type(error).__name__})")


def _pourquoi(findings: Sequence[Finding]) -> str:
    """Say why a project is not read, in the words of the kind of fault: they name nobody."""
    faults = [finding for finding in findings if finding.level is Level.ERREUR]
    if not faults:
        return ""
    first = faults[0]
    pages = {problem.code: problem.page for problem in CATALOGUE}
    said = pages.get(first.code, first.code).strip().splitlines()[0].split(". ")[0].rstrip(".")
    place = f", {first.location.fichier} ligne {first.location.ligne}" if first.location else ""
    more = f" ; {len(faults)} erreurs en tout" if len(faults) > 1 else ""
    return f"{said} ({first.code}{place}){more}"


def _adresse(ligne: Ligne) -> tuple[str, ...]:
    """Return the addressee of a letter: the association, who speaks for it, its address."""
    projet = load(ligne.chemin).projet
    if projet is None:
        return (ligne.nom,)
    own = projet.association
    person = next((contact for contact in projet.contacts if contact.interlocuteur), None)
    lines = (
        (own.nom if own else None) or ligne.nom,
        ", ".join(filter(None, (person.nom, person.fonction))) if person else None,
        own.adresse if own else None,
        " ".join(filter(None, (own.code_postal, own.commune))) if own else None,
    )
    return tuple(line for line in lines if line)


def _projects(folder: Path) -> Iterator[Path]:
    """Yield the project of a folder, or those that it holds where it is none itself."""
    below = (
        [] if _holds_yaml(folder) else [inner for inner in _folders(folder) if _holds_yaml(inner)]
    )
    yield from below or [folder]


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and path.name[:1] != ".")


def _holds_yaml(folder: Path) -> bool:
    if not folder.is_dir():
        return True
    return any(path.suffix.lower() in (".yaml", ".yml") for path in folder.iterdir())


def _departement(code: str) -> str:
    codes = {one.nom.lower(): one.code for one in tous_les_departements()}
    try:
        return departement(codes.get(code.lower(), code.upper())).code
    except UnknownCodeError as error:
        raise UnreadablePortfolioError(f"Le département « {code} » n'existe pas.") from error


def _of_regions(names: Collection[str]) -> Iterator[str]:
    for name in names:
        matching = [
            region
            for region in toutes_les_regions()
            if name.lower() in (region.code, region.nom.lower())
        ]
        if not matching:
            raise UnreadablePortfolioError(f"La région « {name} » n'existe pas.")
        yield from (one.code for one in tous_les_departements() if one.region == matching[0].code)


def _with_conflicts(whole: Ensemble) -> Iterator[Ligne]:
    """Yield the lines, each with the reminder of the communes that another project claims too."""
    names = {ligne.chemin: ligne.nom for ligne in whole.lignes}
    for ligne in whole.lignes:
        shared = [conflit for conflit in whole.conflits if ligne.chemin in conflit.projets]
        if not shared:
            yield ligne
            continue
        others = {
            names[path] for conflit in shared for path in conflit.projets if path != ligne.chemin
        }
        claimed = counted(len(shared), "commune revendiquée", "communes revendiquées")
        text = f"{claimed} aussi par {', '.join(sorted(others)[:3])}"
        yield replace(ligne, rappels=(*ligne.rappels, Rappel("conciliation", text)))
