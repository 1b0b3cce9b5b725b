"""What a text may cite: the indicators, counts, dates and people of a project, by their key."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.denombrement import denombrer
from cptskit.projet.nombres import Valeur
from cptskit.renvois.ecriture import key_of
from cptskit.renvois.mots import Said, measured, of_count, of_date, of_indicator, with_source
from cptskit.renvois.personnes import Personne, bodies, people
from cptskit.socle.records import record


@record
class Citable:
    """A thing that texts may cite: what is typed, what it is (in French), and what it says.

    `own` is True for what the project names itself, by an id or a label.
    """

    cle: str
    sorte: str
    dit: Said
    own: bool = True


def citables(projet: Projet) -> tuple[Citable, ...]:
    """Return all that the texts of a project may cite, its own ids first."""
    return (*_indicators(projet), *_people(projet), *_actions(projet), *_counts(projet))


def by_key(listed: Iterable[Citable]) -> dict[str, Citable]:
    """Return the things by the form of their key; what the project names goes before the rest."""
    by_form: dict[str, Citable] = {}
    for citable in listed:
        by_form.setdefault(key_of(citable.cle), citable)
    return by_form


def _indicators(projet: Projet) -> Iterator[Citable]:
    listed = projet.diagnostic.indicateurs if projet.diagnostic else ()
    labels = Counter(key_of(indicateur.libelle) for indicateur in listed)
    for indicateur in listed:
        dit = of_indicator(indicateur)
        if dit is None:
            continue
        if indicateur.id:
            yield Citable(indicateur.id, "indicateur", dit)
        if labels[key_of(indicateur.libelle)] == 1:
            yield Citable(indicateur.libelle, "indicateur", dit)


def _people(projet: Projet) -> Iterator[Citable]:
    for person in people(projet):
        yield Citable(person.id, "personne", _of_person(person))
    for id_, _, name in bodies(projet):
        yield Citable(id_, "groupe, structure ou partenaire", Said(name))


def _of_person(person: Personne) -> Said:
    profession = person.profession.accordee(person.civilite) if person.profession else ""
    parts = {
        "nom": person.nom,
        "profession": profession,
        "fonction": person.fonction or "",
        "complet": ", ".join(filter(None, (person.nom, profession, person.fonction))),
    }
    return Said(person.nom, {name: text for name, text in parts.items() if text})


def _actions(projet: Projet) -> Iterator[Citable]:
    for mission in projet.missions.values():
        for fiche in mission.fiches:
            parts = {
                "titre": fiche.titre,
                "debut": str(fiche.debut or ""),
                "fin": str(fiche.fin or ""),
                "budget": euros(fiche.budget) if fiche.budget is not None else "",
                "pilote": fiche.pilote or "",
            }
            dit = Said(fiche.titre, {name: text for name, text in parts.items() if text})
            yield Citable(fiche.id, "fiche action", dit)
    for besoin in projet.diagnostic.besoins if projet.diagnostic else ():
        yield Citable(besoin.id, "besoin", Said(besoin.intitule))


def _counts(projet: Projet) -> Iterator[Citable]:
    """Yield what every project has: its counts, figures, dates and names."""
    for words, dit in (*_of_territory(projet), *_of_members(projet), *_of_plan(projet)):
        for name in words.split("|"):
            yield Citable(name, "donnée du projet", dit, own=False)


def _of_territory(projet: Projet) -> Iterator[tuple[str, Said]]:
    yield "nom|cpts", Said(projet.identite.nom)
    if projet.identite.sigle:
        yield "sigle", Said(projet.identite.sigle)
    territoire = projet.territoire
    if territoire is None:
        return
    communes = len(territoire.communes) or territoire.nombre_de_communes
    if communes:
        yield "communes|nombre de communes", of_count(communes, "commune", "communes")
    if territoire.epci:
        count = of_count(len(territoire.epci), "intercommunalité", "intercommunalités")
        yield "intercommunalités|epci", count
    if population := territoire.population:
        count = of_count(population.valeur, "habitant", "habitants")
        origin = with_source(count.words, population.annee, population.source)
        parts = {name: text for name, text in origin.items() if text}
        yield "habitants|population", Said(count.words, {**count.parts, **parts})
    if superficie := territoire.superficie:
        yield "superficie", Said(measured(Valeur(superficie.valeur), "km²"))


def _of_members(projet: Projet) -> Iterator[tuple[str, Said]]:
    counted = denombrer(projet.membres)
    if counted.total:
        yield "membres|nombre de membres", of_count(counted.total, "membre", "membres")
        yield "adhérents|adherents", of_count(counted.total, "adhérent", "adhérents")
    for effectif in counted.effectifs:
        if effectif.nombre is not None:
            words = (effectif.profession.singulier, effectif.profession.pluriel)
            yield "|".join((effectif.profession.value, *words)), of_count(effectif.nombre, *words)
    partners = projet.membres.partenaires if projet.membres else None
    if partners and (partners.associes or partners.a_associer):
        total = len(partners.associes) + len(partners.a_associer)
        yield "partenaires", of_count(total, "partenaire", "partenaires")


def _of_plan(projet: Projet) -> Iterator[tuple[str, Said]]:
    if projet.missions:
        yield "missions", of_count(len(projet.missions), "mission", "missions")
    fiches = sum(len(mission.fiches) for mission in projet.missions.values())
    if fiches:
        yield "fiches|fiches action|actions", of_count(fiches, "fiche action", "fiches action")
    if projet.contrat and projet.contrat.taille:
        yield "taille", Said(str(projet.contrat.taille))
    dates = {
        "signature": projet.contrat.signature if projet.contrat else None,
        "création|creation": projet.association.creation if projet.association else None,
        "déclaration": projet.association.declaration if projet.association else None,
        "date": projet.identite.date,
    }
    yield from ((name, of_date(day)) for name, day in dates.items() if day)
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    kinds = Counter(jalon.type for jalon in jalons)
    for jalon in jalons:
        if jalon.date and kinds[jalon.type] == 1:
            yield jalon.type.value, of_date(jalon.date)
