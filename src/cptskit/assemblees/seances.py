"""A meeting as its documents need it: body, people called, signatures, votes, what follows."""

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
    """A person called to a meeting."""

    nom: str
    prenom: str | None = None
    civilite: Civilite | None = None
    profession: Profession | None = None
    fonction: str | None = None
    commune: str | None = None
    structure: str | None = None
    present: bool = False
    mandataire: str | None = None
    """Who holds their proxy; None without a proxy."""


@record
class Seance:
    """A meeting, with what the statutes say about it."""

    cle: str
    """The name of its files: the body and the day."""
    instance: str
    titre: str
    type: str
    generale: bool
    date: DateCivile | None
    heure: str | None
    lieu: str | None
    convocation: DateCivile | None
    limite: day | None
    """The last day to send the call, according to the statutes."""
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
    """The last day to declare the changes; None if there are none."""
    president: str | None
    secretaire: str | None
    observations: str | None
    tenue: bool
    """Whether the project says who came or what was voted."""


def instance_de(projet: Projet, nom: str | None) -> Instance | None:
    """Return the body with this name in the governance; the general assembly by default."""
    wanted = folded(nom or ASSEMBLEE_GENERALE).strip()
    instances = projet.gouvernance.instances if projet.gouvernance else ()
    exact = [instance for instance in instances if folded(instance.nom).strip() == wanted]
    near = [instance for instance in instances if wanted in folded(instance.nom)]
    return next(iter((*exact, *near)), None)


def seances(projet: Projet) -> tuple[Seance, ...]:
    """Return all the meetings of a project, by date."""
    dated = sorted(
        projet.assemblees, key=lambda assemblee: assemblee.date.debut if assemblee.date else day.max
    )
    return tuple(seance(projet, assemblee) for assemblee in dated)


def seance_au(projet: Projet, le: day) -> Seance | None:
    """Return the general assembly to prepare on a day, else the last one."""
    meetings = seances(projet)
    candidates = [meeting for meeting in meetings if meeting.generale] or list(meetings)
    coming = [meeting for meeting in candidates if meeting.date is None or meeting.date.fin >= le]
    return next(iter(coming), candidates[-1] if candidates else None)


def seance(projet: Projet, assemblee: Assemblee) -> Seance:
    """Return a meeting as its documents need it."""
    instance = instance_de(projet, assemblee.instance)
    name = instance.nom if instance else assemblee.instance or ASSEMBLEE_GENERALE
    convies = tuple(_signed(_convies(projet, name, assemblee), assemblee))
    voix = assemblee.voix if assemblee.voix is not None else len(convies) or None
    meeting = assemblee.model_copy(update={"voix": voix})
    statuts = projet.association.statuts if projet.association else None
    there = compte(meeting, instance, statuts)
    words = [majorite_de(meeting, voted, instance, statuts) for voted in assemblee.resolutions]
    days = instance.convocation_jours if instance else None
    usual = majorite_de(meeting, Resolution(point="-"), instance, statuts)
    sort = _SORTS[assemblee.type] if assemblee.type else ""
    return Seance(
        cle=_key(name, assemblee),
        instance=name,
        titre=f"{name} {sort}".strip(),
        type=sort,
        generale="assemblee" in folded(name),
        date=assemblee.date,
        heure=assemblee.heure,
        lieu=assemblee.lieu,
        convocation=assemblee.convocation,
        limite=assemblee.date.debut - timedelta(days=days) if assemblee.date and days else None,
        jours=days,
        ordre_du_jour=assemblee.ordre_du_jour,
        convies=convies,
        compte=there,
        quorum=quorum_en_mots(there.quorum) if there.quorum else "",
        majorite=majorite_en_mots(usual) if usual else "",
        pouvoirs_max=instance.pouvoirs_max if instance else None,
        votes=tuple(vote(v, there, w) for v, w in zip(assemblee.resolutions, words, strict=True)),
        elus=tuple(_elected(projet, assemblee)),
        sortants=_leaving(projet, assemblee),
        changements=assemblee.changements,
        declaration=assemblee.declaration,
        a_declarer=limite_de_declaration(assemblee),
        president=assemblee.president,
        secretaire=assemblee.secretaire,
        observations=assemblee.observations,
        tenue=there.presents is not None or bool(assemblee.resolutions),
    )


def limite_de_declaration(assemblee: Assemblee) -> day | None:
    """Return the last day to declare the changes of a meeting."""
    if not (assemblee.elus or assemblee.changements) or assemblee.date is None:
        return None
    return add_months(assemblee.date.fin, _MONTHS)


def _key(name: str, assemblee: Assemblee) -> str:
    when = f"-{assemblee.date.debut:%Y-%m-%d}" if assemblee.date else ""
    words = "-".join(folded(name).replace("'", " ").replace("’", " ").split())
    return f"{words}{when}"


def _elected(projet: Projet, assemblee: Assemblee) -> Iterator[MandatDit]:
    rank = next(
        (rank for rank, candidate in enumerate(projet.assemblees) if candidate is assemblee), None
    )
    for mandat in mandats(projet):
        if rank is not None and mandat.route[:2] == ("assemblees", rank):
            yield mandat


def _leaving(projet: Projet, assemblee: Assemblee) -> tuple[Echeance, ...]:
    """Return the mandates running before a meeting that end by its day."""
    if assemblee.date is None or "assemblee" not in folded(
        assemblee.instance or ASSEMBLEE_GENERALE
    ):
        return ()
    before = projet.model_copy(update={"assemblees": _earlier(projet, assemblee)})
    state = etat_des_mandats(before, assemblee.date.debut)
    if state is None:
        return ()
    return tuple(
        due for due in state.a_renouveler if due.mandat.fin and due.mandat.fin <= assemblee.date.fin
    )


def _earlier(projet: Projet, assemblee: Assemblee) -> tuple[Assemblee, ...]:
    assert assemblee.date is not None
    when = assemblee.date.debut
    earlier = [
        candidate for candidate in projet.assemblees if candidate.date and candidate.date.fin < when
    ]
    return (*earlier, assemblee.model_copy(update={"elus": ()}))


def _convies(projet: Projet, name: str, assemblee: Assemblee) -> Iterator[Convive]:
    """Yield the people called, members, board or bureau; then anyone else who signed."""
    body = folded(name)
    people: list[Convive] = []
    if "assemblee" in body:
        people = list(_members(projet))
    elif "bureau" in body:
        people = list(_officers(projet))
    elif "conseil" in body or "administration" in body:
        people = list(_board(projet))
    names = {folded(_full(person)) for person in people}
    yield from people
    for line in assemblee.emargement:
        if line.nom and folded(line.nom) not in names:
            yield Convive(line.nom, None, line.civilite, line.profession)


def _members(projet: Projet) -> Iterator[Convive]:
    for professionnel in projet.membres.professionnels if projet.membres else ():
        yield Convive(
            professionnel.nom,
            professionnel.prenom,
            professionnel.civilite,
            professionnel.profession,
            commune=professionnel.commune,
            structure=professionnel.structure,
        )


def _officers(projet: Projet) -> Iterator[Convive]:
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for function in bureau.fonctions if bureau else ():
        for elu in function.titulaires:
            if elu.nom:
                yield Convive(elu.nom, None, elu.civilite, elu.profession, function.fonction)


def _board(projet: Projet) -> Iterator[Convive]:
    own = projet.association.dirigeants if projet.association else ()
    for dirigeant in own:
        if dirigeant.nom:
            yield Convive(
                dirigeant.nom, None, dirigeant.civilite, dirigeant.profession, dirigeant.fonction
            )
    if not own:
        yield from _officers(projet)


def _signed(people: Iterator[Convive], assemblee: Assemblee) -> Iterator[Convive]:
    """Yield people with what the signed sheet says about each."""
    lines = {folded(line.nom): line for line in assemblee.emargement if line.nom}
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
