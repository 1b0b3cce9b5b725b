"""A new project: the folder that `cptskit init` writes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Template

from cptskit.droit.missions import missions_socles
from cptskit.errors import TargetExistsError
from cptskit.files import write_atomically
from cptskit.loading.locating import home_of
from cptskit.naming import known_region
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.missions import Mission
from cptskit.resources import resource
from cptskit.skeleton import form

_LATER = {
    Etape.LETTRE: frozenset(
        {
            "budget",
            "communication",
            "contrat",
            "evaluation",
            "numerique",
            "prs",
            "regles_ignorees",
            "usagers",
        }
    ),
    Etape.PROJET: frozenset({"appui", "regles_ignorees"}),
    Etape.CONTRAT: frozenset({"appui", "regles_ignorees"}),
}
"""Sections that a new project does not need yet."""

_LATER_KEYS = {
    Etape.LETTRE: frozenset(
        {
            "acces",
            "accompagnement",
            "autres_populations",
            "bureau",
            "colleges",
            "coordination",
            "demarrage",
            "demographie",
            "deploiement",
            "diagnostics_existants",
            "etat_de_sante",
            "fiches",
            "finess",
            "groupes_de_travail",
            "mandats",
            "nombre_de_communes",
            "offre",
            "participants",
            "place_des_professions",
            "professionnels",
            "prs",
            "regles_statutaires",
            "repartitions",
            "ruptures",
            "synthese",
        }
    ),
    Etape.PROJET: frozenset({"professionnels", "montants", "mandats"}),
    Etape.CONTRAT: frozenset({"professionnels"}),
}
"""Keys that a new project does not need yet, in any section."""

_LATER_IN_MISSION = {
    Etape.LETTRE: frozenset({"intitule", "statut", "constat", "indicateurs"}),
    Etape.PROJET: frozenset({"intitule", "statut", "indicateurs"}),
    Etape.CONTRAT: frozenset({"intitule", "statut"}),
}
"""Keys of a mission that a new project does not need yet."""

_NAMED = 3


def init(
    dossier: Path | str, *, nom: str, region: str | None = None, etape: str = "lettre"
) -> list[Path]:
    """Write a new project in a folder, and return its files.

    Raises UnknownRegionError, and TargetExistsError where one of the files exists, before anything
    is written.
    """
    folder = Path(dossier)
    stage = Etape(etape)
    name = known_region(region).nom if region else None
    contents = {folder / path: text for path, text in _files(nom, name, stage)}
    existing = [path for path in contents if path.exists()]
    if existing:
        names = [path.relative_to(folder).as_posix() for path in existing[:_NAMED]]
        others = "" if len(existing) <= _NAMED else f" et {len(existing) - _NAMED} autres fichiers"
        raise TargetExistsError(
            f"Le dossier {folder.as_posix()} contient déjà {', '.join(names)}{others} ; "
            "rien n'a été écrit."
        )
    for path, text in contents.items():
        write_atomically(path, text.encode())
    return list(contents)


def _files(nom: str, region: str | None, stage: Etape) -> Iterator[tuple[str, str]]:
    head = Template((resource("templates") / "init" / "cpts.yaml").read_text(encoding="utf-8"))
    given = {"nom": _quoted(nom), "region": _quoted(region) if region else "", "etape": stage.value}
    homes: dict[str, list[str]] = {"cpts": [head.substitute(given)]}
    for name in Projet.model_fields:
        if name not in {"etape", "region", "identite", "missions"} | _LATER[stage]:
            lines = form(Projet, name, _LATER_KEYS[stage])
            homes.setdefault(home_of(name), []).append("\n".join(lines) + "\n")
    for home, sections in homes.items():
        yield f"{home}.yaml", "\n".join(sections)
    for mission in missions_socles(date.today()):
        yield f"missions/{mission.code}.yaml", _mission(mission.code, mission.intitule, stage)
    readme = Template((resource("templates") / "init" / "LISEZ-MOI.md").read_text(encoding="utf-8"))
    yield "LISEZ-MOI.md", readme.substitute(nom=nom)


def _mission(code: str, intitule: str, stage: Etape) -> str:
    lines = [f"# Mission socle : {intitule}.", "missions:", f"  {code}:"]
    for name in Mission.model_fields:
        if name not in _LATER_KEYS[stage] | _LATER_IN_MISSION[stage]:
            lines += form(Mission, name, _LATER_KEYS[stage], 4)
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a text as a YAML scalar that says just that, on one line."""
    line = " ".join(text.split())
    return "'" + line.replace("'", "''") + "'"
