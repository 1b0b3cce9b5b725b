"""What the differences come to: communes, inhabitants, size and euros, members by profession."""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.montants import bareme
from cptskit.droit.tailles import taille
from cptskit.francais.nombres import counted, euros, number
from cptskit.projet import Projet
from cptskit.projet.contrat import Avenant, Contrat, Renouvellement
from cptskit.projet.denombrement import denombrer
from cptskit.projet.territoire import Commune
from cptskit.socle.records import record


@record
class Fait:
    """A figure that changed: its name, both values in words, and the difference."""

    nom: str
    avant: str
    apres: str
    detail: str = ""


def faits(avant: Projet, apres: Projet, le: date) -> tuple[Fait, ...]:
    """Return what changed in sum between two states; `le` is the day at which sizes are asked for.

    A size of a contract that is signed stays that of the contract, whatever its inhabitants.
    """
    return (*_territory(avant, apres), *_size(avant, apres, le), *_members(avant, apres))


def _territory(avant: Projet, apres: Projet) -> Iterator[Fait]:
    old, new = _communes(avant), _communes(apres)
    gone = [commune for code, commune in old.items() if code not in new]
    come = [commune for code, commune in new.items() if code not in old]
    if gone or come:
        pieces = [f"+ {_named(commune)}" for commune in come] + [
            f"- {_named(commune)}" for commune in gone
        ]
        yield Fait("communes", number(len(old)), number(len(new)), " ; ".join(pieces))
    before, after = _population(avant), _population(apres)
    if before != after:
        difference = after - before if before is not None and after is not None else None
        sign = "+" if difference is not None and difference > 0 else ""
        detail = f"{sign}{number(difference)}" if difference is not None else ""
        yield Fait("habitants", _figure(before), _figure(after), detail)


def _communes(projet: Projet) -> dict[str, Commune]:
    return {
        commune.insee: commune
        for commune in (projet.territoire.communes if projet.territoire else ())
    }


def _named(commune: Commune) -> str:
    name = commune.nom or commune.insee
    return f"{name}, {counted(commune.population, 'habitant')}" if commune.population else name


def _population(projet: Projet) -> int | None:
    population = projet.territoire.population if projet.territoire else None
    return population.valeur if population else None


def _figure(value: int | None) -> str:
    return number(value) if value is not None else "non dit"


def _size(avant: Projet, apres: Projet, le: date) -> Iterator[Fait]:
    """Yield the size that changed: that of the contract, else the one its inhabitants give."""
    day = _day_of_contract(apres) or le
    old, new = _of_contract(avant), _of_contract(apres)
    counted_old, counted_new = _of_population(avant, le), _of_population(apres, le)
    before, after = old or counted_old, new or counted_new
    if before and after and before != after:
        yield Fait("taille", str(before), str(after), _money(before, after, day))
    elif new and counted_old and counted_new and counted_old != counted_new:
        parts = (f"le contrat dit {new}", _money(counted_old, counted_new, day))
        detail = " ; ".join(filter(None, parts))
        yield Fait("taille selon les habitants", str(counted_old), str(counted_new), detail)


def _of_contract(projet: Projet) -> int | None:
    """Return the size that the last act of a contract writes."""
    sizes = [act.taille for act in _acts(projet) if act.taille]
    return sizes[-1] if sizes else None


def _day_of_contract(projet: Projet) -> date | None:
    """Return the day of the last act that writes a size: the law of that day gives its euros."""
    acts = [act for act in _acts(projet) if act.taille]
    if not acts:
        return None
    last = acts[-1]
    day = last.signature if isinstance(last, Contrat) else getattr(last, "effet", None) or last.date
    return day.debut if day else None


def _acts(projet: Projet) -> tuple[Contrat | Avenant | Renouvellement, ...]:
    own = projet.contrat
    return (own, *own.avenants, *own.renouvellements) if own else ()


def _of_population(projet: Projet, le: date) -> int | None:
    population = _population(projet)
    size = taille(population, le) if population is not None else None
    return size.numero if size else None


def _money(old: int, new: int, day: date) -> str:
    """Return the total of the scale of each size in a year, with all missions."""
    scales = bareme(old, day), bareme(new, day)
    amounts = [scale.valeur.maximum for scale in scales if scale and scale.valeur.maximum]
    if len(amounts) < len(scales):
        return ""
    before, after = amounts
    more = after.euros - before.euros
    words = (
        f"{euros(before.euros)} → {euros(after.euros)} par an au plus, toutes missions comprises "
        f"({'+' if more > 0 else ''}{euros(more)})"
    )
    return f"{words}, estimation" if "C" in (before.grade.value, after.grade.value) else words


def _members(avant: Projet, apres: Projet) -> Iterator[Fait]:
    old, new = denombrer(avant.membres), denombrer(apres.membres)
    before = {effectif.profession: effectif.nombre for effectif in old.effectifs}
    after = {effectif.profession: effectif.nombre for effectif in new.effectifs}
    changes = [
        f"{profession.pluriel} {before.get(profession) or 0} → {after.get(profession) or 0}"
        for profession in dict.fromkeys((*before, *after))
        if (before.get(profession) or 0) != (after.get(profession) or 0)
    ]
    if changes or old.total != new.total:
        yield Fait("membres", _figure(old.total), _figure(new.total), " ; ".join(changes))
