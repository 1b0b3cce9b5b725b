"""Annuaire Santé (ANS): distinct professionals of the territory, by profession; never a name.

One row is one activity of one person at one place for one savoir-faire (sources.md, § 1).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, EffectifDuTerritoire
from cptskit.importing.diagnostic.perimetre import Perimetre, departement_of
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.tables import Table
from cptskit.projet.professions import Profession
from cptskit.referentiels import departement

_PROFESSIONS = {
    b"21": Profession.PHARMACIEN,
    b"26": Profession.AUDIOPROTHESISTE,
    b"28": Profession.OPTICIEN_LUNETIER,
    b"40": Profession.CHIRURGIEN_DENTISTE,
    b"50": Profession.SAGE_FEMME,
    b"60": Profession.INFIRMIER,
    b"70": Profession.MASSEUR_KINESITHERAPEUTE,
    b"80": Profession.PEDICURE_PODOLOGUE,
    b"91": Profession.ORTHOPHONISTE,
    b"92": Profession.ORTHOPTISTE,
    b"93": Profession.PSYCHOLOGUE,
    b"94": Profession.ERGOTHERAPEUTE,
    b"95": Profession.DIETETICIEN,
    b"96": Profession.PSYCHOMOTRICIEN,
    b"98": Profession.MANIPULATEUR_RADIO,
}
"""TRE_G15 and TRE_R95; doctors (10) are told apart by their savoir-faire, IPA from nurses too."""
_MEDECIN, _INFIRMIER = b"10", b"60"
_GENERALISTES = {b"SM26", b"SM53", b"SM54"}
_LEFT_OUT = {b"GENR02": "remplaçants", b"GENR03": "remplacements", b"GENR04": "activités hors soin"}
_IDENTIFIANT = "identification nationale pp"
_COMMUNE = "code commune coord structure"
_SOURCE = "Annuaire Santé (RPPS){} ; calcul cptskit"


@dataclass
class _Personne:
    """What is kept of a person while the file is read: no name, no number."""

    profession: bytes
    modes: set[bytes] = field(default_factory=set)
    specialites: set[bytes] = field(default_factory=set)
    dedans: bool = False


def read(table: Table, contexte: Contexte) -> Apport:
    """Count the persons of the territory, and those of its départements, once each."""
    perimetre = contexte.perimetre
    around = set(perimetre.departements)
    at = _places(table)
    last = max(at.values())
    commune_at, person_at = at["commune"], at["identifiant"]
    persons: dict[bytes, _Personne] = {}
    left: Counter[str] = Counter()
    nowhere: set[int] = set()
    read_rows = kept = 0
    for line in table.lines():
        read_rows += 1
        cells = line.split(b"|", last + 1)
        if len(cells) <= last:
            continue
        if not cells[commune_at]:
            nowhere.add(hash(cells[person_at]))
            continue
        commune = cells[commune_at].decode("ascii", "replace")
        if departement_of(commune) not in around:
            continue
        inside = perimetre.commune_of(commune) is not None
        row = {name: cells[place].strip() for name, place in at.items()}
        if (why := _why_not(row)) is not None:
            left[why] += inside
            continue
        kept += inside
        _keep(persons, row, inside)
    day = _day(table.fichier)
    return Apport(
        ANNUAIRE.editeur,
        ANNUAIRE.titre,
        millesime=day.strftime("%d/%m/%Y") if day else "",
        extraction=day,
        lues=read_rows,
        gardees=kept,
        effectifs=tuple(_counted(persons.values(), perimetre)),
        remarques=tuple(
            remark
            for remark in (_left_out(left), _nowhere(len(nowhere)), _without_skills(at))
            if remark
        ),
    )


def source_of(day: date | None) -> str:
    """Return the words of the source line, as its licence asks for them."""
    return _SOURCE.format(f", extraction du {day:%d/%m/%Y}" if day else "")


def _places(table: Table) -> dict[str, int]:
    """Return where each thing stands in a row; `"` being an ordinary character there."""
    names = {
        "identifiant": (_IDENTIFIANT,),
        "profession": ("code profession",),
        "categorie": ("code categorie professionnelle",),
        "type": ("code type savoir faire",),
        "savoir-faire": ("code savoir faire",),
        "mode": ("code mode exercice",),
        "commune": (_COMMUNE,),
        "genre": ("code genre activite", "code genre d activite"),
    }
    found = {name: table.place(*headings) for name, headings in names.items()}
    return {name: place for name, place in found.items() if place is not None}


def _without_skills(at: Mapping[str, int]) -> str:
    if "savoir-faire" in at:
        return ""
    return (
        "Sans les savoir-faire, médecins généralistes et spécialistes ne se distinguent pas, ni "
        "les infirmiers en pratique avancée : prenez le fichier « Personne_activite » complet."
    )


def _why_not(row: Mapping[str, bytes]) -> str | None:
    """Say why an activity does not count, or None where it does."""
    if row.get("categorie", b"") not in (b"C", b""):
        return "étudiants" if row["categorie"] == b"E" else "militaires et autres catégories"
    if row.get("genre", b"") not in (b"GENR01", b""):
        return _LEFT_OUT.get(row["genre"], "autres genres d’activité")
    return None


def _keep(persons: dict[bytes, _Personne], row: Mapping[str, bytes], inside: bool) -> None:
    key = row["identifiant"] + row["profession"]
    person = persons.setdefault(key, _Personne(row["profession"]))
    if row.get("type") == b"S":
        person.specialites.add(row["savoir-faire"])
    if inside:
        person.dedans = True
        person.modes.add(row.get("mode", b""))


def _profession(person: _Personne) -> Profession | None:
    if person.profession == _MEDECIN:
        other = person.specialites - _GENERALISTES
        return Profession.MEDECIN_SPECIALISTE if other else Profession.MEDECIN_GENERALISTE
    if person.profession == _INFIRMIER and any(one.startswith(b"SI") for one in person.specialites):
        return Profession.INFIRMIER_PRATIQUE_AVANCEE
    return _PROFESSIONS.get(person.profession)


def _counted(persons: Iterable[_Personne], perimetre: Perimetre) -> Iterable[EffectifDuTerritoire]:
    by_profession: dict[Profession, list[_Personne]] = {}
    for person in persons:
        if profession := _profession(person):
            by_profession.setdefault(profession, []).append(person)
    around = sum(departement(code).pop_mun for code in perimetre.departements)
    for profession in Profession:
        all_of_it = by_profession.get(profession, [])
        inside = [person.modes for person in all_of_it if person.dedans]
        if not inside:
            continue
        liberal = sum(b"L" in modes for modes in inside)
        mixed = sum({b"L", b"S"} <= modes for modes in inside)
        yield EffectifDuTerritoire(
            profession=profession,
            nombre=len(inside),
            liberal=liberal,
            salarie=sum(b"S" in modes for modes in inside),
            mixte=mixed,
            departement=len(all_of_it),
            densite=_density(len(inside), perimetre.population),
            densite_departement=_density(len(all_of_it), around),
        )


def _density(count: int, population: int) -> Decimal | None:
    return Decimal(100_000 * count) / population if population else None


def _left_out(left: Counter[str]) -> str:
    told = ", ".join(f"{count} {why}" for why, count in left.items() if count)
    return f"Lignes du territoire laissées de côté : {told}." if told else ""


def _nowhere(count: int) -> str:
    if not count:
        return ""
    return f"Personnes du fichier sans commune d’exercice, comptées nulle part : {count}."


def _day(name: str) -> date | None:
    """Return the day in the name of the file, which holds it nowhere else."""
    found = re.search(r"(20\d\d)([01]\d)([0-3]\d)(?:\d{4})?(?=\D|$)", name)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _not_needed(table: Table, contexte: Contexte) -> Apport:
    """Read nothing: the file of activities holds what is counted."""
    del table, contexte
    return Apport(
        ANNUAIRE.editeur,
        ANNEXES.titre,
        remarques=("Ce fichier n’est pas utile : « Personne_activite » suffit.",),
    )


ANNUAIRE = Source(
    nom="annuaire-sante",
    editeur="Agence du numérique en santé",
    titre="Annuaire Santé, extraction en libre accès (Personne_activite)",
    apporte="professionnels par profession, libéraux et salariés, densités",
    ou="annuaire.sante.fr, « Extractions en libre accès », ou data.gouv.fr",
    frequence="chaque jour",
    header=with_columns(_IDENTIFIANT, "code profession", _COMMUNE),
    read=read,
)
ANNEXES = Source(
    nom="annuaire-annexes",
    editeur=ANNUAIRE.editeur,
    titre="Annuaire Santé, savoir-faire ou diplômes",
    apporte="rien : le fichier Personne_activite suffit",
    ou=ANNUAIRE.ou,
    frequence=ANNUAIRE.frequence,
    header=with_columns(_IDENTIFIANT, "code profession", "code savoir faire", without=(_COMMUNE,)),
    read=_not_needed,
)
DIPLOMES = replace(ANNEXES, header=with_columns(_IDENTIFIANT, "code diplome obtenu"))
