"""The members counted: by profession, mode of practice and commune, from what a project gives."""

from collections import Counter
from collections.abc import Iterable

from cptskit.projet.codes import ModeExercice
from cptskit.projet.membres import Effectif, Membres
from cptskit.projet.professions import Profession
from cptskit.socle.records import record


@record
class Denombrement:
    """How many members there are.

    `total` is the announced number, else that of the list; None when neither is there. `effectifs`
    are those of the project, completed by the list. The rest comes from the list alone:
    `sans_profession` counts the names without a profession, `modes` and `communes` are pairs.
    """

    total: int | None = None
    effectifs: tuple[Effectif, ...] = ()
    sans_profession: int = 0
    modes: tuple[tuple[ModeExercice, int], ...] = ()
    communes: tuple[tuple[str, int], ...] = ()


def denombrer(membres: Membres | None) -> Denombrement:
    """Count the members of a project. A number that the project gives is never replaced."""
    if membres is None:
        return Denombrement()
    listed = membres.professionnels
    modes = Counter(professionnel.mode_exercice for professionnel in listed)
    return Denombrement(
        total=membres.nombre if membres.nombre is not None else len(listed) or None,
        effectifs=tuple(_effectifs(membres)),
        sans_profession=sum(professionnel.profession is None for professionnel in listed),
        modes=tuple((mode, modes[mode]) for mode in ModeExercice if modes[mode]),
        communes=_communes(
            professionnel.commune for professionnel in listed if professionnel.commune
        ),
    )


def _effectifs(membres: Membres) -> Iterable[Effectif]:
    """Yield the given lines, their number completed, then those of professions only listed."""
    counts = Counter(professionnel.profession for professionnel in membres.professionnels)
    for given in membres.effectifs:
        if given.nombre is None and counts[given.profession]:
            yield given.model_copy(update={"nombre": counts[given.profession]})
        else:
            yield given
    told = {given.profession for given in membres.effectifs}
    for profession in Profession:
        if counts[profession] and profession not in told:
            yield Effectif(profession=profession, nombre=counts[profession])


def _communes(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count communes whatever their capitals and hyphens; the most usual spelling is shown."""
    spelled: dict[str, Counter[str]] = {}
    for name in names:
        spelled.setdefault(name.casefold().replace("-", " "), Counter())[name] += 1
    counted = [(most.most_common(1)[0][0], most.total()) for most in spelled.values()]
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0])))
