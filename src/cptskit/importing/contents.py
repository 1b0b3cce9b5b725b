"""What a column holds, where its header does not tell: modes of practice, professions, crosses."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from cptskit.importing.columns import Columns
from cptskit.importing.fields import read_mode
from cptskit.importing.headers import STATUT, header_words, is_vague
from cptskit.importing.standing import yes_or_no
from cptskit.vocabulaire.professions import read_profession

_MODE = "mode"
_OTHER = frozenset({"autre", "autres", "autre profession"})


def settled(columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """Return the columns with those that their content explains better than their header.

    « Statut » may hold modes of practice, « Spécialité » professions; the professions may be
    headers, with a cross below one of them.
    """
    places, left_out = dict(columns.places), list(columns.left_out)
    mode = _place_of_modes(columns)
    if "mode_exercice" not in places and mode is not None and _mostly(_is_mode, rows, mode):
        places["mode_exercice"] = (mode,)
        if places.get(STATUT) == (mode,):
            del places[STATUT]
        else:
            left_out.remove(mode)
    speciality = places.get("specialite", ())
    if "profession" not in places and any(_mostly(_is_profession, rows, at) for at in speciality):
        places["profession"] = places.pop("specialite")
    crossed = {} if "profession" in places else _crossed(columns, rows)
    if crossed:
        places["profession"] = ()
        left_out = [at for at in left_out if at not in crossed]
    return replace(columns, places=places, left_out=tuple(left_out), crossed=crossed)


def crossed_profession(crossed: Mapping[int, str], cells: Sequence[str]) -> str:
    """Return the headers whose cell is crossed; the text of the cell itself under « Autre »."""
    remarks = []
    for at, title in crossed.items():
        text = cells[at] if at < len(cells) else ""
        if text and yes_or_no(text):
            remarks.append(title)
        elif text and yes_or_no(text) is None:
            remarks.append(text)
    return " / ".join(remarks)


def _place_of_modes(columns: Columns) -> int | None:
    """Return the place of a header that may stand over modes of practice."""
    status = columns.places.get(STATUT, ())
    if len(status) == 1 and is_vague(columns.titles[status[0]]):
        return status[0]
    named = [at for at in columns.left_out if header_words(columns.titles[at]) == _MODE]
    return named[0] if len(named) == 1 else None


def _crossed(columns: Columns, rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the headers that are professions, « Autre » with them, if crosses stand below."""
    titles = {at: columns.titles[at] for at in columns.left_out}
    others = {at: title for at, title in titles.items() if header_words(title) in _OTHER}
    named = {
        at: title
        for at, title in titles.items()
        if at not in others and _could_be_profession(title)
    }
    crosses = [at for at in named if any(_column(rows, at))]
    if len(named) < 2 or not all(_mostly(_is_cross, rows, at) for at in crosses):
        return {}
    return dict(sorted({**named, **others}.items()))


def _could_be_profession(title: str) -> bool:
    reading = read_profession(title)
    return reading.profession is not None or bool(reading.possible)


def _mostly(holds: Callable[[str], bool], rows: Sequence[Sequence[str]], at: int) -> bool:
    """Say whether more than half of the texts of a column are of this kind."""
    texts = list(_column(rows, at))
    return 2 * sum(map(holds, texts)) > len(texts)


def _column(rows: Sequence[Sequence[str]], at: int) -> Iterable[str]:
    return (cells[at] for cells in rows if at < len(cells) and cells[at])


def _is_mode(text: str) -> bool:
    return bool(read_mode(text)[0])


def _is_profession(text: str) -> bool:
    return read_profession(text).profession is not None


def _is_cross(text: str) -> bool:
    return yes_or_no(text) is not None
