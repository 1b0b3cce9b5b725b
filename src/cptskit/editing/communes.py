"""The list of communes: which are kept, added or removed, and how its lines change."""

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
    """The communes of the project after a wish, and what changes in its list."""

    after: tuple[ecrit.Commune, ...]
    added: tuple[Commune, ...]
    removed: frozenset[int]
    """Indices in the list before the wish."""
    renewed: tuple[tuple[int, ecrit.Commune], ...]
    """Index in the list before the wish, and the commune to write there."""
    remarks: tuple[str, ...]


def wanted_list(before: Sequence[ecrit.Commune], wish: Wish) -> Listed:
    """Work out the list of communes after a wish."""
    remarks: list[str] = []
    codes = [commune.insee for commune in before]
    gone = {commune.code for commune in wish.retirer}
    removed = {index for index, code in enumerate(codes) if code in gone}
    if missing := [commune.nom for commune in wish.retirer if commune.code not in codes]:
        remarks.append(f"Déjà hors du territoire : {joined(missing)}.")
    if there := [commune.nom for commune in wish.ajouter if commune.code in codes]:
        remarks.append(f"Déjà dans le territoire : {joined(there)}.")
    renewed = _renewed(before, removed, remarks) if wish.rafraichir else {}
    kept = {index: renewed.get(index, commune) for index, commune in enumerate(before)}
    after = [commune for index, commune in kept.items() if index not in removed]
    added = tuple(commune for commune in dict.fromkeys(wish.ajouter) if commune.code not in codes)
    after += [ecrit.Commune(insee=commune.code, nom=commune.nom) for commune in added]
    return Listed(tuple(after), added, frozenset(removed), tuple(renewed.items()), tuple(remarks))


def _renewed(
    before: Sequence[ecrit.Commune], removed: set[int], remarks: list[str]
) -> dict[int, ecrit.Commune]:
    """Return the communes whose code, name or population has changed since.

    Communes that must go are added to `removed`; what only the authors can decide, to `remarks`.
    """
    renewals: dict[int, ecrit.Commune] = {}
    listed = perimetre(before)
    past = {new.index: new for new in nouvelles(listed)}
    for index, (commune, officielle) in enumerate(zip(before, listed.connues, strict=True)):
        new = past.get(index)
        if new is not None and new.suite is Suite.RETIRER:
            removed.add(index)
            continue
        left = _left(commune, officielle, new) or _split(listed, index)
        if left:
            remarks.append(left)
            continue
        today = new.commune if new else officielle
        if today is not None and (renewed := _of_today(commune, today)) != commune:
            renewals[index] = renewed
    return renewals


def _left(commune: ecrit.Commune, officielle: Commune | None, new: Nouvelle | None) -> str:
    """Return why a line stays unchanged; empty if it changes."""
    if new is not None:
        choose = new.suite is Suite.CHOISIR
        return f"À vous de choisir, rien n'est changé : {devenue(new.ancienne)}." if choose else ""
    if officielle is None or commune.nom is None or meme_nom(commune.nom, officielle):
        return ""
    return (
        f"Rien n'est changé : {commune.insee} est le code de {officielle.nom}, non de "
        f"« {commune.nom} »."
    )


def _split(listed: Perimetre, index: int) -> str:
    """Return why the population of a commune that split up stays unchanged; empty if it changes."""
    gone = parties_ailleurs(listed, index)
    if not gone:
        return ""
    written = listed.ecrites[index]
    parts = joined(f"{part.nom} ({part.code})" for part in gone)
    return (
        f"À vous de choisir, rien n'est changé : {written.nom or written.insee} compte encore "
        f"{parts}, qui s'en sont séparées. Ajoutez-les, ou corrigez sa population."
    )


def _of_today(commune: ecrit.Commune, today: Commune) -> ecrit.Commune:
    whole = (
        commune.population is not None and not commune.partielle and today.population is not None
    )
    return replace_commune(commune, today, today.population if whole else commune.population)


def replace_commune(commune: ecrit.Commune, today: Commune, people: int | None) -> ecrit.Commune:
    """Return a commune with the code and name of today, and these inhabitants."""
    return commune.model_copy(
        update={
            "insee": today.code,
            "nom": today.nom if commune.nom is not None else None,
            "population": people,
        }
    )


def edit_communes(text: Placing, before: Sequence[ecrit.Commune], listed: Listed) -> None:
    """Change the lines of the list; a sorted list stays sorted."""
    for index, new in listed.renewed:
        if index not in listed.removed:
            _renew(text, (*LIST, index), before[index], new)
    with_population = any(commune.population is not None for commune in before)
    if len(listed.removed) == len(before):
        values = [commune_values(commune, population=with_population) for commune in listed.added]
        text.put(LIST, values or None)
        return
    codes = [commune.insee for commune in before]
    in_order = codes == sorted(codes)
    added = sorted(listed.added, key=lambda commune: commune.code) if in_order else listed.added
    places = [
        sum(code < commune.code for code in codes) if in_order else len(codes) for commune in added
    ]
    values = [commune_values(commune, population=with_population) for commune in added]
    text.edit_list(LIST, listed.removed, list(zip(places, values, strict=True)))


def _renew(text: Placing, route: Route, old: ecrit.Commune, new: ecrit.Commune) -> None:
    if new.insee != old.insee:
        text.put((*route, "insee"), new.insee)
    if new.nom != old.nom:
        text.put((*route, "nom"), new.nom or "")
    if new.population != old.population:
        text.put((*route, "population"), number(new.population or 0))
