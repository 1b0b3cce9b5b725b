"""A new project: the folder that `cptskit init` writes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Template

from cptskit.droit.missions import missions_socles
from cptskit.droit.naming import known_region
from cptskit.editing.ci_files import ci_files
from cptskit.editing.editor_files import editor_files, with_schema_line
from cptskit.editing.fresh import recipient_lines, territory_lines
from cptskit.editing.skeleton import form
from cptskit.editing.stages import keys_left_out, mission_form, sections_of
from cptskit.loading.files import project_files
from cptskit.loading.locating import home_of
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.territoire import Commune, Territoire
from cptskit.referentiels import region as region_officielle
from cptskit.socle.batch import left_behind, write_new
from cptskit.socle.errors import TargetExistsError
from cptskit.socle.resources import resource
from cptskit.territoires.bilan import Bilan
from cptskit.territoires.choix import choose


def init(
    dossier: Path | str,
    *,
    nom: str,
    region: str | None = None,
    etape: str = "lettre",
    epci: Sequence[str] = (),
    communes: Sequence[str] = (),
    ci: Sequence[str] = (),
    source: str | None = None,
) -> list[Path]:
    """Write a new project in a folder, and return its files.

    `epci` and `communes` are names or codes: the territory, its region, its agency and its caisses
    are then filled in from the official tables. `ci` names services (`ci_files.SERVICES`) that are
    to check it, `source` what they install (`ci_source.read_source`).

    Raises UnknownRegionError, UnknownPlaceError, BadSourceError, and TargetExistsError where the
    folder holds a project, or one of the files, before anything is written.
    """
    folder = Path(dossier)
    if holds_project(folder):
        raise TargetExistsError(
            f"Le dossier {folder.as_posix()} contient déjà un projet ; rien n'a été écrit."
        )
    stage = Etape(etape)
    bilan, filled = _placed(epci, communes)
    if region is None and bilan is not None:
        region = _only_region(bilan)
    name = known_region(region).nom if region else None
    contents = {
        folder / path: with_schema_line(path, text) if path.endswith(".yaml") else text
        for path, text in _files(nom, name, stage, filled)
    }
    ignored = (resource("templates") / "init" / "gitignore").read_text(encoding="utf-8")
    for path, text in (*editor_files(), (".gitignore", ignored)):
        if not (folder / path).exists():  # settings of one's own stay
            contents[folder / path] = text
    return _write_new(folder, contents | ci_files(folder, ci, source))


def add_ci(dossier: Path | str, services: Sequence[str], source: str | None = None) -> list[Path]:
    """Write the files of these services for a project that exists, and return them.

    `source` is what they install (`ci_source.read_source`). Raises BadSourceError, and
    TargetExistsError where one of the files exists, before anything is written.
    """
    return _write_new(Path(dossier), ci_files(Path(dossier), services, source))


def holds_project(dossier: Path | str) -> bool:
    """Say whether a folder has files of a project already, other than those of a run cut short."""
    folder = Path(dossier)
    return any(
        file.why is None and left_behind(folder, file.path) is None
        for file in project_files(folder)
    )


def _write_new(folder: Path, contents: Mapping[Path, str]) -> list[Path]:
    write_new(folder, {path: text.encode() for path, text in contents.items()})
    return list(contents)


Filled = Mapping[str, Mapping[str, list[str]]]
"""By section and key, the lines that stand below the key in place of an empty form."""


def region_name(text: str) -> str:
    """Return the name of the region of a name or a code. Raises UnknownRegionError."""
    return known_region(text).nom


def region_of(epci: Sequence[str], communes: Sequence[str]) -> str | None:
    """Return the region in which these places are; None where they are in several, or have no ARS.

    Raises UnknownPlaceError.
    """
    bilan, _ = _placed(epci, communes)
    return _only_region(bilan) if bilan else None


def remarks_of(epci: Sequence[str], communes: Sequence[str]) -> tuple[str, ...]:
    """Return what a user should know of the communes that stand for names and codes of other times.

    Raises UnknownPlaceError.
    """
    return choose(epci, communes).remarques if epci or communes else ()


def _only_region(bilan: Bilan) -> str | None:
    if len(bilan.regions) != 1 or len(bilan.agences) != 1:
        return None
    return region_officielle(bilan.agences[0].region).nom  # Saint-Martin has that of Guadeloupe


def _placed(epci: Sequence[str], communes: Sequence[str]) -> tuple[Bilan | None, Filled]:
    if not (epci or communes):
        return None, {}
    today = date.today()
    choice = choose(epci, communes)
    listed = tuple(Commune(insee=une.code) for une in choice.communes)
    bilan = Bilan(Territoire(communes=listed), today)
    return bilan, {
        "territoire": territory_lines(bilan.perimetre, choice.epci, today),
        "destinataires": {"": recipient_lines(bilan)},
    }


def _section(name: str, stage: Etape, filled: Mapping[str, list[str]]) -> list[str]:
    """Return a section as an empty form, or with what is known of it."""
    without = keys_left_out(stage)
    lines = list(form(Projet, name, without))
    if not filled:
        return lines
    head = lines[: lines.index(f"{name}:") + 1]
    if "" in filled:
        return [*head, *filled[""]]
    for key in Territoire.model_fields:
        if key in without and key not in filled:
            continue
        inner = list(form(Territoire, key, without, 2))
        if key in filled:
            inner = inner[: inner.index(f"  {key}:") + 1] + [f"  {line}" for line in filled[key]]
        head += inner
    return head


def _files(nom: str, region: str | None, stage: Etape, filled: Filled) -> Iterator[tuple[str, str]]:
    head = Template((resource("templates") / "init" / "cpts.yaml").read_text(encoding="utf-8"))
    values = {
        "nom": _quoted(nom),
        "region": _quoted(region) if region else "",
        "etape": stage.value,
    }
    homes: dict[str, list[str]] = {"cpts": [head.substitute(values)]}
    for name in Projet.model_fields:
        if name != "identite" and name in sections_of(stage):
            lines = _section(name, stage, filled.get(name, {}))
            homes.setdefault(home_of(name), []).append("\n".join(lines) + "\n")
    for home, sections in homes.items():
        yield f"{home}.yaml", "\n".join(sections)
    for mission in missions_socles(date.today()):
        yield f"missions/{mission.code}.yaml", mission_form(mission.code, mission.intitule, stage)
    readme = Template((resource("templates") / "init" / "LISEZ-MOI.md").read_text(encoding="utf-8"))
    yield "LISEZ-MOI.md", readme.substitute(nom=nom)


def _quoted(text: str) -> str:
    """Return a text as a YAML scalar that says just that, on one line."""
    line = " ".join(text.split())
    return "'" + line.replace("'", "''") + "'"
