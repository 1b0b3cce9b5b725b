"""The official files that are known, and what a project has of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cptskit.loading import load
from cptskit.projet import Projet
from cptskit.socle.errors import UnreadableProjectError


@dataclass(frozen=True)
class SourceConnue:
    """A source, and the vintage of what a project holds of it; empty where it holds nothing."""

    nom: str
    editeur: str
    titre: str
    apporte: str
    ou: str
    frequence: str
    dans_le_projet: str = ""


def sources(projet: Path | str | None = None) -> tuple[SourceConnue, ...]:
    """Return the sources that `import diagnostic` knows, and what a project has of each.

    Raises UnreadableProjectError.
    """
    from cptskit.importing.diagnostic.reading import SOURCES  # noqa: PLC0415 - start-up
    from cptskit.importing.diagnostic.sources import finess_json  # noqa: PLC0415

    held = dict(_held(_read(projet))) if projet is not None else {}
    known = [
        (one.nom, one.editeur, one.titre, one.apporte, one.ou, one.frequence)
        for one in SOURCES
        if one.nom != "annuaire-annexes"
    ]
    known.append(finess_json.ABOUT)
    return tuple(SourceConnue(*one, dans_le_projet=held.get(one[0], "")) for one in sorted(known))


def blank_table() -> bytes:
    """Return the table to fill for a source without an export."""
    from cptskit.importing.diagnostic.sources import modele  # noqa: PLC0415 - start-up

    return modele.blank_table()


def _read(projet: Path | str) -> Projet:
    loaded = load(Path(projet))
    if loaded.projet is None:
        from cptskit.usages.check import check  # noqa: PLC0415 - only to say what is wrong

        raise UnreadableProjectError(check(Path(projet)))
    return loaded.projet


def _held(projet: Projet) -> Iterator[tuple[str, str]]:
    """Yield each source that a line of the project came from, with its newest year or day."""
    from cptskit.referentiels.millesimes import source_of_line  # noqa: PLC0415 - start-up

    found: dict[str, str] = {}
    diagnostic = projet.diagnostic
    for one in diagnostic.indicateurs if diagnostic else ():
        if one.origine and (name := source_of_line(one.id or "")):
            found[name] = max(found.get(name, ""), str(one.annee or ""))
    for structure in diagnostic.structures if diagnostic else ():
        if structure.origine:
            day = structure.origine.date
            found["finess"] = max(found.get("finess", ""), day.debut.isoformat() if day else "")
    for effectif in projet.membres.effectifs if projet.membres else ():
        if effectif.extraction:
            day = effectif.extraction
            found["annuaire-sante"] = max(found.get("annuaire-sante", ""), day.debut.isoformat())
    yield from found.items()
