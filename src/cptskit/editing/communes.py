"""The list of communes: which stay, come and go, and the lines that change for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.editing.fresh import commune_values
from cptskit.editing.plan import Wish
from cptskit.editing.scalars import flow
from cptskit.editing.yaml_text import YamlText
from cptskit.francais.listes import joined
from cptskit.francais.nombres import number
from cptskit.projet import territoire as ecrit
from cptskit.referentiels import Commune, UnknownCodeError, ancienne, commune
from cptskit.socle.findings import Route

LIST: Route = ("territoire", "communes")


@dataclass(frozen=True)
class Listed:
    """The communes of the project, and those that it should have."""

    after: tuple[ecrit.Commune, ...]
    added: tuple[Commune, ...]
    removed: frozenset[int]
    """Indices in the list of before."""
    renewed: tuple[tuple[int, ecrit.Commune], ...]
    """Index in the list of before, and the commune as it should be written there."""
    remarks: tuple[str, ...]


def wanted_list(before: Sequence[ecrit.Commune], wish: Wish) -> Listed:
    """Work out the list that a wish makes of another."""
    remarks: list[str] = []
    codes = [une.insee for une in before]
    gone = {une.code for une in wish.retirer}
    removed = {index for index, code in enumerate(codes) if code in gone}
    if missing := [une.nom for une in wish.retirer if une.code not in codes]:
        remarks.append(f"Déjà hors du territoire : {joined(missing)}.")
    if there := [une.nom for une in wish.ajouter if une.code in codes]:
        remarks.append(f"Déjà dans le territoire : {joined(there)}.")
    renewed = _renewed(before, removed) if wish.rafraichir else {}
    kept = {index: renewed.get(index, one) for index, one in enumerate(before)}
    after = [one for index, one in kept.items() if index not in removed]
    added = tuple(une for une in dict.fromkeys(wish.ajouter) if une.code not in codes)
    after += [ecrit.Commune(insee=une.code, nom=une.nom) for une in added]
    return Listed(tuple(after), added, frozenset(removed), tuple(renewed.items()), tuple(remarks))


def _renewed(before: Sequence[ecrit.Commune], removed: set[int]) -> dict[int, ecrit.Commune]:
    """Return the communes whose code, name or population is another today.

    A code of other times whose commune of today is listed already is added to `removed`.
    """
    found: dict[int, ecrit.Commune] = {}
    codes = {one.insee for one in before}
    for index, one in enumerate(before):
        today = _today(one.insee)
        if today is None:
            continue
        if today.code != one.insee and today.code in codes:
            removed.add(index)
            continue
        codes.add(today.code)
        whole = one.population is not None and not one.partielle and today.population is not None
        new = replace_commune(one, today, today.population if whole else one.population)
        if new != one:
            found[index] = new
    return found


def replace_commune(one: ecrit.Commune, today: Commune, people: int | None) -> ecrit.Commune:
    """Return a commune with the code and name of today, and these inhabitants."""
    return one.model_copy(
        update={
            "insee": today.code,
            "nom": today.nom if one.nom is not None else None,
            "population": people,
        }
    )


def _today(code: str) -> Commune | None:
    try:
        return commune(code)
    except UnknownCodeError:
        old = ancienne(code)
        return old.commune if old else None


def edit_communes(text: YamlText, before: Sequence[ecrit.Commune], listed: Listed) -> None:
    """Change the lines of the list; a sorted list stays sorted."""
    for index, new in listed.renewed:
        if index not in listed.removed:
            _renew(text, (*LIST, index), before[index], new)
    with_population = any(one.population is not None for one in before)
    if len(listed.removed) == len(before):
        values = [commune_values(une, population=with_population) for une in listed.added]
        text.put_block(LIST, [f"  - {flow(item)}" for item in values])
        return
    codes = [one.insee for one in before]
    in_order = codes == sorted(codes)
    added = sorted(listed.added, key=lambda une: une.code) if in_order else listed.added
    places = [sum(code < une.code for code in codes) if in_order else len(codes) for une in added]
    values = [commune_values(une, population=with_population) for une in added]
    text.edit_list(LIST, listed.removed, list(zip(places, values, strict=True)))


def _renew(text: YamlText, route: Route, old: ecrit.Commune, new: ecrit.Commune) -> None:
    if new.insee != old.insee:
        text.set((*route, "insee"), new.insee)
    if new.nom != old.nom:
        text.set((*route, "nom"), new.nom or "")
    if new.population != old.population:
        text.set((*route, "population"), number(new.population or 0))
