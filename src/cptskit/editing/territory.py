"""Communes added, removed or brought up to date, in the file that holds the territory."""

from datetime import date

from cptskit.editing.communes import Listed, edit_communes, wanted_list
from cptskit.editing.figures import edit_figures
from cptskit.editing.fresh import territory_lines
from cptskit.editing.intercommunalites import edit_epci
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Edited, Wish
from cptskit.loading import LoadedProject
from cptskit.loading.files import MAX_BYTES, Source
from cptskit.loading.nodes import MappingNode
from cptskit.projet import territoire as ecrit
from cptskit.socle.errors import ChangedFileError, UneditableError
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.territoires import perimetre

_SECTION = "territoire"


def edit_territory(loaded: LoadedProject, wish: Wish, day: date) -> Edited:
    """Return the file of the territory as it would be after a wish.

    `day` is the date for the legal size of a community. The project must have been read:
    its `projet` is not None. Raises UneditableError; ChangedFileError where it was saved since.
    """
    assert loaded.projet is not None
    entry = loaded.locator.tree.sections.get(_SECTION)
    territoire = loaded.projet.territoire or ecrit.Territoire()
    listed = wanted_list(territoire.communes, wish)
    path = loaded.locator.file_of((_SECTION,))
    before = _read(loaded, path)
    if entry is None or not isinstance(entry.value, MappingNode):
        existe = path in loaded.sources
        after = _new_section(before, listed, wish, day)
        return Edited(path, before, after, listed.remarks, existe)
    text = Placing(before)
    try:
        remarks = _edit(text, territoire, listed, wish, day)
    except ValueError:
        raise UneditableError(
            f"Le territoire de {path} est écrit d'une façon que cptskit ne sait pas modifier ; "
            "écrivez ses clés sur plusieurs lignes, sans accolades autour de toute la section."
        ) from None
    after = text.result()
    _verify(text, Placing(after), listed)
    return Edited(path, before, after, (*listed.remarks, *remarks))


def _edit(
    text: Placing, territoire: ecrit.Territoire, listed: Listed, wish: Wish, day: date
) -> list[str]:
    if territoire.communes:
        edit_communes(text, territoire.communes, listed)
        edit_epci(text, territoire, listed.after, wish)
        return edit_figures(text, territoire, listed.after, wish)
    for key, lines in territory_lines(perimetre(listed.after), wish.epci, day).items():
        if not getattr(territoire, key):
            text.put_lines((_SECTION, key), lines)
    return []


def _read(loaded: LoadedProject, path: str) -> str:
    """Return a file to the byte. Raises ChangedFileError where it is not what was loaded."""
    file = loaded.folder / path
    if path not in loaded.sources and not file.exists():
        return ""
    try:
        text = read_plain(file, loaded.folder, MAX_BYTES).decode("utf-8")
    except (RefusedFileError, UnicodeDecodeError):
        raise ChangedFileError(file) from None
    seen = loaded.sources.get(path)
    if seen is None or Source.of(path, text.removeprefix("\ufeff")).text != seen.text:
        raise ChangedFileError(file)
    return text


def _new_section(before: str, listed: Listed, wish: Wish, day: date) -> str:
    """Return a file with a section that it did not have, or had without anything in it."""
    lines = [f"{_SECTION}:"]
    for key, body in territory_lines(perimetre(listed.after), wish.epci, day).items():
        lines += [f"  {key}:", *(f"  {line}" for line in body)]
    section = "\n".join(lines) + "\n"
    kept = [line for line in before.splitlines(keepends=True) if line.rstrip() != f"{_SECTION}:"]
    text = "".join(kept)
    return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{section}"


def _verify(before: Placing, after: Placing, listed: Listed) -> None:
    """Read the text again: it must list just these communes, and keep the rest."""
    was, now = before.data(), after.data()
    territory = now.pop(_SECTION, None) or {}
    was.pop(_SECTION, None)
    codes = ["".join(item["insee"].split()).upper() for item in territory.get("communes", ())]
    if was != now or sorted(codes) != sorted(commune.insee for commune in listed.after):
        raise RuntimeError("the edited file would not say what it should")
