"""A meeting as its papers need it: the body, who is called, who signed, the votes, what follows."""

from collections.abc import Iterator
from datetime import date as day
from datetime import timedelta

from cptskit.assemblees.mandats import Echeance, MandatDit, etat_des_mandats, mandats
from cptskit.assemblees.votes import (
    Compte,
    Vote,
    compte,
    majorite_de,
    majorite_en_mots,
    quorum_en_mots,
    vote,
)
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee, Resolution
from cptskit.projet.codes import Civilite, TypeAssemblee
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months
from cptskit.projet.gouvernance import Instance
from cptskit.projet.professions import Profession
from cptskit.socle.records import record

ASSEMBLEE_GENERALE = "Assemblée générale"
_MONTHS = 3
"""Law of 1 July 1901, art. 5: a change is declared within three months."""
_SORTS = {
    TypeAssemblee.ORDINAIRE: "ordinaire",
    TypeAssemblee.EXTRAORDINAIRE: "extraordinaire",
    TypeAssemblee.CONSTITUTIVE: "constitutive",
}


@record
class Convive:
    """Somebody who is called to a meeting."""

    nom: str
    prenom: str | None = None
    civilite: Civilite | None = None
    profession: Profession | None = None
    fonction: str | None = None
    commune: str | None = None
    structure: str | None = None
    present: bool = False
    mandataire: str | None = None
    """Who bears the proxy; None for somebody who came, or did not."""


@record
class Seance:
    """A meeting with what the statutes make of it."""

    cle: str
    """What names its files: the body and the day."""
    instance: str
    titre: str
    type: str
    generale: bool
    date: DateCivile | None
    heure: str | None
    lieu: str | None
    convocation: DateCivile | None
    limite: day | None
    """The last day on which the call may leave, by the statutes."""
    jours: int | None
    ordre_du_jour: tuple[str, ...]
    convies: tuple[Convive, ...]
    compte: Compte
    quorum: str
    majorite: str
    pouvoirs_max: int | None
    votes: tuple[Vote, ...]
    elus: tuple[MandatDit, ...]
    sortants: tuple[Echeance, ...]
    """Mandates that end with this meeting."""
    changements: tuple[str, ...]
    declaration: DateCivile | None
    a_declarer: day | None
    """The last day of the declaration of what changed; None where nothing did."""
    president: str | None
    secretaire: str | None
    observations: str | None
    tenue: bool
    """Whether the project tells who came or what was voted."""


def instance_de(projet: Projet, nom: str | None) -> Instance | None:
    """Return the body of a name, as the governance spells it; the general assembly by default."""
    wanted = folded(nom or ASSEMBLEE_GENERALE).strip()
    known = projet.gouvernance.instances if projet.gouvernance else ()
    exact = [one for one in known if folded(one.nom).strip() == wanted]
    near = [one for one in known if wanted in folded(one.nom)]
    return next(iter((*exact, *near)), None)


def seances(projet: Projet) -> tuple[Seance, ...]:
    """Return all the meetings that a project tells of, in the order of their dates."""
    dated = sorted(projet.assemblees, key=lambda one: one.date.debut if one.date else day.max)
    return tuple(seance(projet, one) for one in dated)


def seance_au(projet: Projet, le: day) -> Seance | None:
    """Return the general assembly to prepare on a day, else the last one that was held."""
    every = seances(projet)
    told = [one for one in every if one.generale] or list(every)
    coming = [one for one in told if one.date is None or one.date.fin >= le]
    return next(iter(coming), told[-1] if told else None)


def seance(projet: Projet, one: Assemblee) -> Seance:
    """Return a meeting as its papers need it."""
    instance = instance_de(projet, one.instance)
    name = instance.nom if instance else one.instance or ASSEMBLEE_GENERALE
    convies = tuple(_signed(_convies(projet, name, one), one))
    voix = one.voix if one.voix is not None else len(convies) or None
    meeting = one.model_copy(update={"voix": voix})
    statuts = projet.association.statuts if projet.association else None
    there = compte(meeting, instance, statuts)
    words = [majorite_de(meeting, voted, instance, statuts) for voted in one.resolutions]
    days = instance.convocation_jours if instance else None
    usual = majorite_de(meeting, Resolution(point="-"), instance, statuts)
    sort = _SORTS[one.type] if one.type else ""
    return Seance(
        cle=_key(name, one),
        instance=name,
        titre=f"{name} {sort}".strip(),
        type=sort,
        generale="assemblee" in folded(name),
        date=one.date,
        heure=one.heure,
        lieu=one.lieu,
        convocation=one.convocation,
        limite=one.date.debut - timedelta(days=days) if one.date and days else None,
        jours=days,
        ordre_du_jour=one.ordre_du_jour,
        convies=convies,
        compte=there,
        quorum=quorum_en_mots(there.quorum) if there.quorum else "",
        majorite=majorite_en_mots(usual) if usual else "",
        pouvoirs_max=instance.pouvoirs_max if instance else None,
        votes=tuple(vote(v, there, w) for v, w in zip(one.resolutions, words, strict=True)),
        elus=tuple(_elected(projet, one)),
        sortants=_leaving(projet, one),
        changements=one.changements,
        declaration=one.declaration,
        a_declarer=limite_de_declaration(one),
        president=one.president,
        secretaire=one.secretaire,
        observations=one.observations,
        tenue=there.presents is not None or bool(one.resolutions),
    )


def limite_de_declaration(one: Assemblee) -> day | None:
    """Return the last day on which the changes of a meeting are declared."""
    if not (one.elus or one.changements) or one.date is None:
        return None
    return add_months(one.date.fin, _MONTHS)


def _key(name: str, one: Assemblee) -> str:
    when = f"-{one.date.debut:%Y-%m-%d}" if one.date else ""
    words = "-".join(folded(name).replace("'", " ").replace("’", " ").split())
    return f"{words}{when}"


def _elected(projet: Projet, one: Assemblee) -> Iterator[MandatDit]:
    rank = next((rank for rank, other in enumerate(projet.assemblees) if other is one), None)
    for told in mandats(projet):
        if rank is not None and told.route[:2] == ("assemblees", rank):
            yield told


def _leaving(projet: Projet, one: Assemblee) -> tuple[Echeance, ...]:
    """Return the mandates that end by the day of the meeting, of those who sit before it."""
    if one.date is None or "assemblee" not in folded(one.instance or ASSEMBLEE_GENERALE):
        return ()
    before = projet.model_copy(update={"assemblees": _earlier(projet, one)})
    state = etat_des_mandats(before, one.date.debut)
    if state is None:
        return ()
    return tuple(
        due for due in state.a_renouveler if due.mandat.fin and due.mandat.fin <= one.date.fin
    )


def _earlier(projet: Projet, one: Assemblee) -> tuple[Assemblee, ...]:
    assert one.date is not None
    when = one.date.debut
    held = [other for other in projet.assemblees if other.date and other.date.fin < when]
    return (*held, one.model_copy(update={"elus": ()}))


def _convies(projet: Projet, name: str, one: Assemblee) -> Iterator[Convive]:
    """Yield who is called: members, the board, the bureau; then whoever signed besides."""
    said = folded(name)
    found: list[Convive] = []
    if "assemblee" in said:
        found = list(_members(projet))
    elif "bureau" in said:
        found = list(_officers(projet))
    elif "conseil" in said or "administration" in said:
        found = list(_board(projet))
    known = {folded(_full(person)) for person in found}
    yield from found
    for line in one.emargement:
        if line.nom and folded(line.nom) not in known:
            yield Convive(line.nom, None, line.civilite, line.profession)


def _members(projet: Projet) -> Iterator[Convive]:
    for one in projet.membres.professionnels if projet.membres else ():
        yield Convive(
            one.nom,
            one.prenom,
            one.civilite,
            one.profession,
            commune=one.commune,
            structure=one.structure,
        )


def _officers(projet: Projet) -> Iterator[Convive]:
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for function in bureau.fonctions if bureau else ():
        for elu in function.titulaires:
            if elu.nom:
                yield Convive(elu.nom, None, elu.civilite, elu.profession, function.fonction)


def _board(projet: Projet) -> Iterator[Convive]:
    own = projet.association.dirigeants if projet.association else ()
    for one in own:
        if one.nom:
            yield Convive(one.nom, None, one.civilite, one.profession, one.fonction)
    if not own:
        yield from _officers(projet)


def _signed(people: Iterator[Convive], one: Assemblee) -> Iterator[Convive]:
    """Yield people with what the signed sheet says of each."""
    lines = {folded(line.nom): line for line in one.emargement if line.nom}
    for person in people:
        line = lines.get(folded(_full(person)))
        if line is None:
            yield person
            continue
        proxy = line.represente_par
        yield Convive(
            person.nom,
            person.prenom,
            person.civilite or line.civilite,
            person.profession or line.profession,
            person.fonction,
            person.commune,
            person.structure,
            proxy is None,
            proxy,
        )


def _full(person: Convive) -> str:
    return " ".join(part for part in (person.prenom, person.nom) if part)
