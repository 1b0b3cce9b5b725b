"""The whole reading of a project, from its folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import LiteralString

from pydantic_core import PydanticCustomError

from cptskit.loading import members, problems
from cptskit.loading.aside import left_aside, names_like
from cptskit.loading.bounding import first_of_each
from cptskit.loading.conflicts import copies
from cptskit.loading.files import (
    CONTROL,
    MAX_TOTAL,
    Source,
    all_files,
    is_yaml,
    not_entered,
    read_source,
    relative_path,
    safe_path,
    told_source,
    too_big_together,
    yaml_files,
)
from cptskit.loading.fitting import meant_key, misfit, unknown_and_empty
from cptskit.loading.joining import Tree, join
from cptskit.loading.locating import Locator
from cptskit.loading.nodes import MappingNode, compose, has_key
from cptskit.loading.pasted import conflict
from cptskit.loading.remarks import remarks
from cptskit.loading.tolerance import fitted
from cptskit.projet import Projet
from cptskit.projet.citations import citer
from cptskit.renvois import Unresolved, resolve
from cptskit.socle.findings import Finding, Level, OtherPlace
from cptskit.socle.plain_files import Found
from cptskit.socle.records import record


@record
class LoadedProject:
    """A project as read: the model, or None when an error stops the reading; and the findings.

    A value that does not fit is a finding, and stops nothing: the rest is read.

    `findings` holds every reading error of all files. `locator` turns routes into places.
    """

    folder: Path
    projet: Projet | None
    findings: tuple[Finding, ...]
    locator: Locator
    written: Projet | None = None
    """The project as it is written, before what it cites is put in."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """The files that were read, by path relative to the folder."""
        return self.locator.sources


Known = dict[str, tuple[Source, MappingNode | None, tuple[Finding, ...]]]
"""What files say, by path, as they were last read; one who reads again and again keeps it."""


def load(
    folder: Path | str, *, instead: Mapping[str, str] | None = None, known: Known | None = None
) -> LoadedProject:
    """Read the project of a folder. Never raises for what a user wrote: see `findings`.

    `instead` gives the text of files, by path relative to the folder, that is not on disk yet: YAML
    files, be they on disk at all or not, the texts and the table that the project names.
    A file that says what `known` holds is not parsed again; `known` takes in the others.
    """
    folder = Path(folder)
    sources: dict[str, Source] = {}
    refusal = _refuse_folder(folder)
    if refusal:
        return LoadedProject(folder, None, (refusal,), Locator(Tree(), sources))
    findings, roots = _read_files(folder, sources, instead or {}, {} if known is None else known)
    if several := _several_projects(folder, roots):
        return LoadedProject(folder, None, (several,), Locator(Tree(), sources))
    tree = join(roots)
    findings += first_of_each(tree.findings)
    findings += members.attach(tree, folder, sources, instead or {})
    locator = Locator(tree, sources)
    projet, misfits = _fit(tree, locator, _text_reader(folder, sources, instead or {}))
    unread = _has_error(findings)
    ours = "cpts.yaml" in roots or set(tree.sections) & set(Projet.model_fields)
    if not unread and not ours:
        findings.append(_no_project(folder))
        projet = None
    else:
        lost = list(first_of_each(unknown_and_empty(tree, locator)))
        findings += [*_misfits_to_show(misfits, lost, unread=unread), *lost]
        projet = None if unread or lost else projet
    written = projet
    if projet is not None:
        projet, unresolved = resolve(
            _with_payments(projet), textes=any("[[" in source.text for source in sources.values())
        )
        findings += [_leads_nowhere(one, locator) for one in unresolved]
    if projet is None:
        findings = [finding for finding in findings if finding.code != problems.LINK.code]
    findings = sorted(_once(findings), key=_place)
    return LoadedProject(folder, projet, tuple(findings), locator, written)


def _with_payments(projet: Projet) -> Projet:
    """Return the project with the payments that its budget takes from the contract."""
    if not (
        projet.budget
        and any(exercice.versements_du_contrat for exercice in projet.budget.exercices)
    ):
        return projet
    from cptskit.bareme import avec_versements  # noqa: PLC0415 - few projects, and the law's data

    return avec_versements(projet)


def _leads_nowhere(unresolved: Unresolved, locator: Locator) -> Finding:
    others = (
        (OtherPlace(locator.locate(unresolved.other), "ici aussi"),) if unresolved.other else ()
    )
    place = locator.locate(unresolved.route, unresolved.extract or None)
    problem = problems.CITATION if unresolved.extract or unresolved.other else problems.MISSING_KEY
    found = problem.at(
        place, unresolved.message, unresolved.help, route=unresolved.route, others=others
    )
    return _told_where(found, locator)


def _once(findings: list[Finding]) -> list[Finding]:
    """Leave out the advice on curly quotes where an error says the same of the same value."""
    wrong = {finding.location for finding in findings if finding.code == problems.BAD_VALUE.code}
    return [
        finding
        for finding in findings
        if finding.code != problems.CURLY.code or finding.location not in wrong
    ]


def _place(finding: Finding) -> tuple[str, int, int]:
    at = finding.location
    return (at.fichier, at.ligne, at.colonne) if at else ("", 0, 0)


def _refuse_folder(folder: Path) -> Finding | None:
    try:
        is_folder, exists = folder.is_dir(), folder.exists()
    except OSError:  # a name too long, or a folder above that cannot be opened
        is_folder = exists = False
    if is_folder:
        return None
    if exists:
        return problems.NO_FOLDER.at(
            None,
            f"{folder.as_posix()} est un fichier ; un projet est un dossier.",
            f"Donnez le dossier qui le contient : {folder.parent.as_posix()}",
        )
    return problems.NO_FOLDER.at(
        None,
        f"Le dossier {folder.as_posix()} n'existe pas.",
        "Vérifiez le chemin, ou créez un projet : cptskit init DOSSIER",
    )


def _no_project(folder: Path) -> Finding:
    return problems.NO_PROJECT.at(
        None,
        f"Aucun projet dans le dossier {folder.as_posix()} : "
        "aucun fichier .yaml n'y contient une section de projet.",
        "Placez-vous dans le dossier d'un projet, ou créez-en un : cptskit init DOSSIER",
    )


def _several_projects(folder: Path, roots: Mapping[str, MappingNode]) -> Finding | None:
    """Return a finding where the stage is said in several folders: each is a project."""
    starts = [path for path, root in roots.items() if has_key(root, "etape")]
    folders = {str(PurePosixPath(path).parent) for path in starts}
    if len(folders) <= 1:
        return None
    paths = sorted((folder / name).as_posix() for name in folders)
    return problems.SEVERAL_PROJECTS.at(
        None,
        f"Le dossier {folder.as_posix()} contient plusieurs projets.",
        f"Donnez leurs dossiers : {' '.join(paths)}",
    )


def _read_files(
    folder: Path, sources: dict[str, Source], instead: Mapping[str, str], known: Known
) -> tuple[list[Finding], dict[str, MappingNode]]:
    findings: list[Finding] = []
    roots: dict[str, MappingNode] = {}
    total = 0
    met = list(all_files(folder))
    for path, source in _sources(folder, met, instead):
        if isinstance(source, Finding):
            findings.append(source)
            continue
        total += len(source.text)
        if total > MAX_TOTAL:
            findings.append(too_big_together(path))
            break
        sources[path] = source
        if path not in known or known[path][0] != source:
            known[path] = _read_file(source)
        _, root, told = known[path]
        findings += told
        if root is not None:
            roots[path] = root
    findings += copies(roots, sources)
    findings += left_aside(folder, met)
    return findings, roots


def _sources(
    folder: Path, met: Iterable[Found], instead: Mapping[str, str]
) -> Iterator[tuple[str, Source | Finding]]:
    """Yield the YAML files of a project by path, or what says why one is not read."""
    new = {path for path in instead if is_yaml(path)}
    for found in yaml_files(met):
        new.discard(found.name)
        if found.why is not None:
            yield found.name, not_entered(found)
        elif found.name in instead:
            yield found.name, told_source(found.name, instead[found.name])
        else:
            yield found.name, read_source(found.path, found.name, folder)
    yield from ((path, told_source(path, instead[path])) for path in sorted(new))


def _read_file(source: Source) -> tuple[Source, MappingNode | None, tuple[Finding, ...]]:
    root, faults = compose(source)
    if root is None or faults:
        return source, None, tuple(faults)
    return source, root, tuple(remarks(source, root))


def _fit(
    tree: Tree, locator: Locator, read_text: Callable[[str], str]
) -> tuple[Projet | None, list[Finding]]:
    projet, details = fitted(tree.data(), read_text)
    told = (_told_where(misfit(detail, locator), locator) for detail in details)
    return projet, list(first_of_each(told))


def _told_where(finding: Finding, locator: Locator) -> Finding:
    """Say in the message where a cell is, when its place cannot."""
    mention = locator.mention(finding.route)
    return replace(finding, message=mention + finding.message) if mention else finding


def _has_error(findings: list[Finding]) -> bool:
    return any(finding.level is Level.ERREUR for finding in findings)


def _misfits_to_show(misfits: list[Finding], lost: list[Finding], *, unread: bool) -> list[Finding]:
    """Leave out a missing key that stands beside under another spelling: « Etape », « identité ».

    A missing section is left out too when a file could not be read: it may well stand there.
    """
    unknown = [one.route for one in (*misfits, *lost) if one.code == problems.UNKNOWN_KEY.code]
    misspelt = {(*route[:-1], meant_key(route)) for route in unknown if route}
    return [
        misfit
        for misfit in misfits
        if misfit.code != problems.MISSING_KEY.code
        or not (misfit.route in misspelt or (unread and len(misfit.route) == 1))
    ]


def _text_reader(
    folder: Path, sources: dict[str, Source], instead: Mapping[str, str]
) -> Callable[[str], str]:
    def read_text(written: str) -> str:
        path = relative_path(written)
        if path in sources:
            return sources[path].text
        source = _text(folder, written, path, instead.get(path))
        if sum(len(one.text) for one in (*sources.values(), source)) > MAX_TOTAL:
            told = too_big_together(path)
            raise _illegible("{message}", {"message": told.message, "aide": told.help})
        sources[path] = source
        return source.text

    return read_text


def _text(folder: Path, written: str, path: str, text: str | None) -> Source:
    """Return the text that a project names, `text` in place of its file.

    Raises PydanticCustomError.
    """
    file = safe_path(folder, written)
    if file is None:
        source: Source | Finding = problems.OUTSIDE.at(None, "")
    else:
        source = read_source(file, path, folder) if text is None else told_source(path, text)
    if not isinstance(source, Finding):
        for mark in conflict(source):
            told = (
                f"Dans « {citer(written)} », ligne {mark.location.ligne if mark.location else 1}, "
            )
            raise _illegible("{message}", {"message": told + mark.message, "aide": mark.help})
        if hidden := CONTROL.search(source.text):
            raise _illegible(
                "Le fichier « {ecrit} » contient un caractère invisible, ligne {ligne}.",
                {
                    "aide": "Effacez-le : il vient souvent d'un copier-coller.",
                    "ligne": source.text.count("\n", 0, hidden.start()) + 1,
                    "ecrit": citer(written),
                },
            )
        return source
    match source.code:
        case problems.OUTSIDE.code:
            raise PydanticCustomError(
                "chemin_hors_dossier",
                "« {ecrit} » sort du dossier du projet.",
                {
                    "aide": "Donnez un chemin relatif : textes/mon-texte.md",
                    "ecrit": citer(written),
                },
            )
        case problems.NO_TEXT.code:
            raise PydanticCustomError(
                "texte_introuvable",
                "Le fichier « {ecrit} » n'existe pas.",
                {"aide": _other_case(folder, path), "ecrit": citer(written)},
            )
        case _:
            raise _illegible("{message}", {"message": source.message, "aide": source.help})


def _other_case(folder: Path, path: str) -> str:
    """Return what to write in place of a file that is not there: its name, letter for letter."""
    near = list(names_like(folder, path))
    if len(near) != 1:
        return "Vérifiez son nom, ou créez-le."
    return (
        f"Écrivez « {near[0]} », majuscules et accents compris : Windows n'y regarde pas, les "
        "autres ordinateurs si."
    )


def _illegible(template: LiteralString, told: dict[str, str | int]) -> PydanticCustomError:
    return PydanticCustomError("texte_illisible", template, told)
