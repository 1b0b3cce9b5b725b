"""Projects written in the test, read as a user would have them read."""

from collections.abc import Mapping
from pathlib import Path

from cptskit.loading import LoadedProject, load
from cptskit.socle.findings import Finding, Location

HEAD = "etape: lettre\nidentite: {nom: CPTS d'essai}\n"

Place = tuple[str, int, int, int, int]


def read(folder: Path, files: Mapping[str, str | bytes]) -> LoadedProject:
    """Write the files of a project, and read it."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(folder)


def read_with_head(folder: Path, text: str | bytes) -> LoadedProject:
    """Read a text as a file, `essai.yaml`, of a project that is otherwise right."""
    return read(folder, {"cpts.yaml": HEAD, "essai.yaml": text})


def only(loaded: LoadedProject) -> Finding:
    """Return the finding of a project that has one alone."""
    assert len(loaded.findings) == 1, [finding.message for finding in loaded.findings]
    return loaded.findings[0]


def accepted(loaded: LoadedProject) -> LoadedProject:
    """Return a project that has nothing to mend."""
    assert loaded.findings == ()
    assert loaded.projet is not None
    return loaded


def place(finding: Finding) -> Place:
    """Return where a finding is."""
    assert finding.location is not None
    return span(finding.location)


def span(at: Location) -> Place:
    """Return a location as a tuple: file, line, column, last line, end."""
    return (at.fichier, at.ligne, at.colonne, at.ligne_fin, at.colonne_fin)


def shown(loaded: LoadedProject, at: Location) -> str:
    """Return the text that a location of one line underlines."""
    assert at.ligne == at.ligne_fin
    line = loaded.sources[at.fichier].lines[at.ligne - 1]
    return line[at.colonne - 1 : at.colonne_fin - 1]


def assert_well_placed(loaded: LoadedProject) -> None:
    """Every place of every finding is in its file, and its end is not before its start."""
    for finding in loaded.findings:
        places = [finding.location, *(other.location for other in finding.others)]
        for at in (at for at in places if at is not None):
            assert at.ligne >= 1
            assert at.colonne >= 1
            assert (at.ligne_fin, at.colonne_fin) >= (at.ligne, at.colonne)
            if at.fichier in loaded.sources:
                _assert_inside(at, loaded.sources[at.fichier].lines)


def _assert_inside(at: Location, lines: tuple[str, ...]) -> None:
    assert at.ligne_fin <= len(lines)
    assert at.colonne <= len(lines[at.ligne - 1]) + 1
    # A sign that is missing at the end of a line is shown just after it.
    assert at.colonne_fin <= len(lines[at.ligne_fin - 1]) + 2
