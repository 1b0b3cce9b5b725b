"""From a project whose contract ends to the folder of the next one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from cptskit.dialogue.renouvellement import Depart, Reprise, reprise
from cptskit.editing.champs import Changement, Retrait, Saisie
from cptskit.editing.feuilles import Feuilles
from cptskit.francais.dates import long_date
from cptskit.francais.ponctuation import typo
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import ENVOIS, MAX_BYTES
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.renvois.mots import measured
from cptskit.socle.batch import write_new
from cptskit.socle.errors import CptskitError, TargetExistsError
from cptskit.socle.findings import Level, Route
from cptskit.socle.plain_files import RefusedFileError, read_plain, walk
from cptskit.usages.check import read

LISTE = "A-RECRIRE.md"
"""The list of what is to be written again; no command reads it."""
_LEFT = frozenset({"dist", "preuves", "annees", ENVOIS})
"""What stays with the contract that ends: what was produced, sent, measured and proved."""
_TEXTS = frozenset({".yaml", ".yml", ".md", ".csv"})
_OF_THE_CONTRACT = (
    *("signature", "duree", "taille", "montants", "avenants", "renouvellements", "fin"),
)
_OF_A_MISSION = ("demarrage", "deploiement")
_OF_A_FICHE = ("debut", "fin", "etapes")
_OF_AN_INDICATOR = ("cible", "echeance", "maximum", "paliers")


class NotRenewableError(CptskitError):
    """The next project cannot be opened; the message, in French, says why."""


@dataclass(frozen=True)
class Renouvellement:
    """The next project: its folder, its files, and what became of the one before."""

    dossier: Path
    fichiers: tuple[Path, ...]
    reprise: Reprise
    liste: str
    """What is to be written again, as Markdown."""


def renouveler(path: Path | str, nouveau: Path | str, *, date: day | None = None) -> Renouvellement:
    """Open the next project of a community in a new folder; the present one stays as it is.

    Ids are kept, fiches that ended before the contract are closed, indicators start from their
    last measure, the missions socles of the day are there, and a list says what is to be written
    again. `date` is the day from which the next project holds: by default the end of the contract.

    Raises UnreadableProjectError, NotRenewableError, TargetExistsError, OSError.
    """
    loaded, projet = read(path)
    target = Path(nouveau)
    _refuse(loaded, target)
    end = reprise(projet, day.today()).fin
    jour = date or end or day.today()
    taken = reprise(projet, jour)
    contents = dict(_copied(loaded))
    texts = {name: raw.decode("utf-8") for name, raw in contents.items() if _is_text(name)}
    sheets = Feuilles(loaded, texts)
    for change in _changes(projet, taken):
        if sheets.value(change.route) is not None or isinstance(change, Saisie):
            sheets.place(change)
    written = {name: text.encode() for name, text in sheets.texts.items() if _says(text)}
    liste = "\n".join(_list(projet, taken, jour)) + "\n"
    kept = {name: raw for name, raw in contents.items() if not _is_text(name)}
    kept |= {**written, LISTE: liste.encode()}
    files = {target / name: raw for name, raw in sorted(kept.items())}
    write_new(target, files)
    _verify(target)
    return Renouvellement(target, tuple(files), taken, liste)


def _refuse(loaded: LoadedProject, target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise TargetExistsError(
            f"{target.as_posix()} existe déjà et n'est pas vide ; rien n'a été écrit."
        )
    if target.resolve().is_relative_to(loaded.folder.resolve()):
        raise NotRenewableError(
            "Le nouveau projet ne peut pas être dans le dossier de l'ancien : donnez un dossier "
            "à côté."
        )


def _verify(target: Path) -> None:
    """Read the new project again: what was written must read. Raises NotRenewableError."""
    wrong = [finding for finding in load(target).findings if finding.level is Level.ERREUR]
    if wrong:
        raise NotRenewableError(
            f"{target.as_posix()} a été écrit, et ne se lit pas encore : {wrong[0].message}"
        )


def _is_text(name: str) -> bool:
    return Path(name).suffix.lower() in _TEXTS


def _says(text: str) -> bool:
    """Say whether a file still holds something but comments."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _copied(loaded: LoadedProject) -> Iterator[tuple[str, bytes]]:
    """Yield the files that the next project starts from."""
    for file in walk(loaded.folder, apart_from=_LEFT):
        if file.why is not None:
            continue
        try:
            raw = read_plain(file.path, loaded.folder, MAX_BYTES)
            if _is_text(file.name):
                raw.decode("utf-8")
        except (RefusedFileError, UnicodeDecodeError):
            continue
        yield file.name, raw


def _changes(projet: Projet, taken: Reprise) -> Iterator[Changement]:
    """Yield the changes that make the next project; of a list, the last items first."""
    yield Saisie(("etape",), None, "projet")
    for route in _gone(projet):
        yield Retrait(route, None)
    for depart in taken.departs:
        if depart.valeur is not None:
            yield Saisie((*depart.route, "reference"), None, measured(depart.valeur))
        for name in _OF_AN_INDICATOR:
            yield Retrait((*depart.route, name), None)
    for route, _ in taken.ouvertes:
        for name in _OF_A_FICHE:
            yield Retrait((*route, name), None)
    for route, _ in sorted(taken.closes, key=lambda close: (str(close[0][1]), -int(close[0][3]))):
        yield Retrait(route, None)
    for code in projet.missions:
        for name in _OF_A_MISSION:
            yield Retrait(("missions", code.value, name), None)
    for code in taken.socles:
        yield Saisie(("missions", code.value, "statut"), None, "socle")


def _gone(projet: Projet) -> Iterator[Route]:
    for name in ("date", "version", "revision"):
        yield "identite", name
    for name in _OF_THE_CONTRACT:
        yield "contrat", name
    yield from (("calendrier",), ("signatures",), ("regles_ignorees",), ("budget", "exercices"))
    for year in projet.annees:
        yield "annees", year


def _list(projet: Projet, taken: Reprise, jour: day) -> Iterator[str]:
    """Yield what is to be written again, as Markdown."""
    yield f"# À récrire : {projet.identite.nom}, projet suivant"
    yield ""
    yield typo(
        "Aucun texte lu ne dit ce que l'ARS et la caisse demandent à un renouvellement : cette "
        "liste est une proposition. Demandez-leur ce qu'elles attendent, et effacez ce fichier à "
        "la fin."
    )
    yield from _section(
        "Avant d'écrire",
        (
            "le bilan du contrat : cptskit render ANCIEN-PROJET --document bilan",
            f"les textes applicables au {long_date(jour)} : cptskit check dit ce qu'ils demandent",
            "le territoire : habitants et taille à relire, cptskit territoire refresh",
            "les membres et la gouvernance : qui est encore là",
            *(f"le diagnostic : « {name} » est de {year}" for name, year in taken.perimes),
        ),
    )
    yield from _section("Missions à écrire", map(_mission, taken.socles))
    yield from _section(
        "Fiches qui continuent : dates, étapes et coût à redonner",
        (f"{fiche.id}, {fiche.titre}" for _, fiche in taken.ouvertes),
    )
    yield from _section(
        "Fiches closes, qui ne sont pas reprises (ne réemployez pas leur identifiant)",
        (f"{fiche.id}, {fiche.titre}, finie en {fiche.fin}" for _, fiche in taken.closes),
    )
    yield from _section("Indicateurs : cible et date à redonner", map(_indicator, taken.departs))
    yield from _section(
        "À redonner entièrement",
        (
            "le calendrier : assemblée générale, transmission, signature",
            "le budget, année par année",
            "les signatures, la date et la version du document",
            "les règles ignorées, si leur raison tient encore",
        ),
    )


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = list(items)
    if lines:
        yield from ("", f"## {typo(title)}", "", *(f"- [ ] {typo(line)}" for line in lines))


def _mission(code: CodeMission) -> str:
    return f"{code.value.replace('_', ' ')} : mission socle que le projet n'avait pas"


def _indicator(depart: Depart) -> str:
    if depart.valeur is None:
        return f"{depart.intitule} : jamais mesuré, valeur de départ à vérifier"
    return f"{depart.intitule} : part de {measured(depart.valeur)}, mesuré en {depart.annee}"
