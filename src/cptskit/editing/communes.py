"""The list of communes: which stay, come and go, and the lines that change for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.editing.fresh import commune_values
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Wish
from cptskit.francais.listes import joined
from cptskit.francais.nombres import number
from cptskit.projet import territoire as ecrit
from cptskit.referentiels import Commune
from cptskit.socle.findings import Route
from cptskit.territoires import Perimetre, perimetre
from cptskit.territoires.actualite import Nouvelle, Suite, nouvelles, parties_ailleurs
from cptskit.territoires.noms import meme_nom
from cptskit.territoires.parties import devenue

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
    renewed = _renewed(before, removed, remarks) if wish.rafraichir else {}
    kept = {index: renewed.get(index, one) for index, one in enumerate(before)}
    after = [one for index, one in kept.items() if index not in removed]
    added = tuple(une for une in dict.fromkeys(wish.ajouter) if une.code not in codes)
    after += [ecrit.Commune(insee=une.code, nom=une.nom) for une in added]
    return Listed(tuple(after), added, frozenset(removed), tuple(renewed.items()), tuple(remarks))


def _renewed(
    before: Sequence[ecrit.Commune], removed: set[int], remarks: list[str]
) -> dict[int, ecrit.Commune]:
    """Return the communes whose code, name or population is another today.

    What goes for certain is added to `removed`; what only the authors can choose, to `remarks`.
    """
    found: dict[int, ecrit.Commune] = {}
    listed = perimetre(before)
    past = {new.index: new for new in nouvelles(listed)}
    for index, (one, known) in enumerate(zip(before, listed.connues, strict=True)):
        new = past.get(index)
        if new is not None and new.suite is Suite.RETIRER:
            removed.add(index)
            continue
        left = _left(one, known, new) or _split(listed, index)
        if left:
            remarks.append(left)
            continue
        today = new.commune if new else known
        if today is not None and (renewed := _of_today(one, today)) != one:
            found[index] = renewed
    return found


def _left(one: ecrit.Commune, known: Commune | None, new: Nouvelle | None) -> str:
    """Return why a line stays as it is; empty where it does not."""
    if new is not None:
        choose = new.suite is Suite.CHOISIR
        return f"À vous de choisir, rien n'est changé : {devenue(new.ancienne)}." if choose else ""
    if known is None or one.nom is None or meme_nom(one.nom, known):
        return ""
    return f"Rien n'est changé : {one.insee} est le code de {known.nom}, non de « {one.nom} »."


def _split(listed: Perimetre, index: int) -> str:
    """Return why the population of a commune that split up stays; empty where it does not."""
    gone = parties_ailleurs(listed, index)
    if not gone:
        return ""
    one = listed.ecrites[index]
    parts = joined(f"{une.nom} ({une.code})" for une in gone)
    return (
        f"À vous de choisir, rien n'est changé : {one.nom or one.insee} compte encore {parts}, "
        "qui s'en sont séparées. Ajoutez-les, ou corrigez sa population."
    )


def _of_today(one: ecrit.Commune, today: Commune) -> ecrit.Commune:
    whole = one.population is not None and not one.partielle and today.population is not None
    return replace_commune(one, today, today.population if whole else one.population)


def replace_commune(one: ecrit.Commune, today: Commune, people: int | None) -> ecrit.Commune:
    """Return a commune with the code and name of today, and these inhabitants."""
    return one.model_copy(
        update={
            "insee": today.code,
            "nom": today.nom if one.nom is not None else None,
            "population": people,
        }
    )


def edit_communes(text: Placing, before: Sequence[ecrit.Commune], listed: Listed) -> None:
    """Change the lines of the list; a sorted list stays sorted."""
    for index, new in listed.renewed:
        if index not in listed.removed:
            _renew(text, (*LIST, index), before[index], new)
    with_population = any(one.population is not None for one in before)
    if len(listed.removed) == len(before):
        values = [commune_values(une, population=with_population) for une in listed.added]
        text.put(LIST, values or None)
        return
    codes = [one.insee for one in before]
    in_order = codes == sorted(codes)
    added = sorted(listed.added, key=lambda une: une.code) if in_order else listed.added
    places = [sum(code < une.code for code in codes) if in_order else len(codes) for une in added]
    values = [commune_values(une, population=with_population) for une in added]
    text.edit_list(LIST, listed.removed, list(zip(places, values, strict=True)))


def _renew(text: Placing, route: Route, old: ecrit.Commune, new: ecrit.Commune) -> None:
    if new.insee != old.insee:
        text.put((*route, "insee"), new.insee)
    if new.nom != old.nom:
        text.put((*route, "nom"), new.nom or "")
    if new.population != old.population:
        text.put((*route, "population"), number(new.population or 0))
