"""Annuaire Santé (ANS): distinct professionals of the territory, by profession; never a name.

One row is one activity of one person at one place for one savoir-faire (sources.md, § 1).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from hashlib import blake2b

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
"""TRE_G15 and TRE_R95; doctors (10) are separated by their savoir-faire, and IPA from nurses."""
_MEDECIN, _INFIRMIER = b"10", b"60"
_PRATIQUE_AVANCEE, _SPECIALISTE = b"SI", b"SM"
"""How their codes begin; by themselves, where another file tells."""
_INCONNU = b"?"
_GENERALISTES = {b"SM26", b"SM53", b"SM54"}
_LEFT_OUT = {b"GENR02": "remplaçants", b"GENR03": "remplacements", b"GENR04": "activités hors soin"}
_IDENTIFIANT = "identification nationale pp"
_COMMUNE = "code commune coord structure"
_SOURCE = "Annuaire Santé (RPPS){} ; calcul cptskit"


@dataclass
class _Personne:
    """The data kept on a person while the file is read: no name, no number."""

    profession: bytes
    modes: set[bytes] = field(default_factory=set)
    specialites: set[bytes] = field(default_factory=set)
    dedans: bool = False


def read(table: Table, contexte: Contexte) -> Apport:
    """Count the persons of the territory, and those of its départements, once each."""
    perimetre = contexte.perimetre
    at = _places(table)
    persons: dict[bytes, _Personne] = {}
    left: Counter[str] = Counter()
    nowhere: set[bytes] = set()
    where = _Lieux(perimetre)
    lines = _Lignes(table, at["commune"])
    kept = 0
    for line, commune in lines:
        if not commune:
            nowhere.add(_short(line.split(b"|", at["identifiant"] + 1)[at["identifiant"]]))
            continue
        if (place := where.of(commune)) == _AILLEURS:
            continue
        cells = line.split(b"|")
        row = {name: cells[column].strip() for name, column in at.items() if column < len(cells)}
        inside = place == _DEDANS
        if (why := _why_not(row)) is not None:
            left[why] += inside
            continue
        kept += inside
        _keep(persons, row, inside, contexte)
    digests = {_short(key[:-2]) for key in persons}
    day = _day(table.fichier)
    return Apport(
        ANNUAIRE.editeur,
        ANNUAIRE.titre,
        millesime=day.strftime("%d/%m/%Y") if day else "",
        extraction=day,
        lues=lines.read,
        gardees=kept,
        effectifs=tuple(_counted(persons.values(), perimetre)),
        remarques=tuple(_remarks(left, len(nowhere - digests), lines.odd, at, contexte)),
    )


class _Lignes:
    """The lines of a file with their commune, the only cell needed of most of them.

    `read` counts them; `odd` counts those with more or fewer cells than the header.
    """

    def __init__(self, table: Table, commune_at: int) -> None:
        self.read = self.odd = 0
        self._table = table
        self._at = commune_at

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        at, bars = self._at, len(self._table.header) - 1
        for line in self._lines():
            self.read += 1
            count = line.count(b"|")
            if count in (bars, bars + 1):
                # cut from the right: the commune is behind the longest cells
                yield line, line.rsplit(b"|", count + 1 - at)[1 if at else 0]
            elif line.strip():
                self.odd += 1
                cells = line.split(b"|", at + 1)
                if len(cells) > at:
                    yield line, cells[at]

    def _lines(self) -> Iterator[bytes]:
        """Return lines separated by bars, which older files and spreadsheets do not use."""
        if self._table.delimiter == "|":
            return self._table.lines()
        return (
            "|".join(cell.replace("|", " ") for cell in row).encode() for row in self._table.rows()
        )


class _Lieux:
    """Whether a commune is of the territory, of its départements, or of neither."""

    def __init__(self, perimetre: Perimetre) -> None:
        self._perimetre = perimetre
        self._known: dict[bytes, int] = {}

    def of(self, commune: bytes) -> int:
        """Return the place of a code, worked out once."""
        if (place := self._known.get(commune)) is None:
            place = self._known[commune] = self._place(commune.decode("ascii", "replace").strip())
        return place

    def _place(self, code: str) -> int:
        if self._perimetre.commune_of(code) is not None:
            return _DEDANS
        return _AUTOUR if departement_of(code) in self._perimetre.departements else _AILLEURS


_AILLEURS, _AUTOUR, _DEDANS = range(3)


def _short(identifiant: bytes) -> bytes:
    """Return a digest of a person's number: enough to count, and nothing to read."""
    return blake2b(identifiant.strip(), digest_size=8).digest()


def source_of(day: date | None) -> str:
    """Return the words of the source line, as its licence asks for them."""
    return _SOURCE.format(f", extraction du {day:%d/%m/%Y}" if day else "")


def _places(table: Table) -> dict[str, int]:
    """Return the place of each heading in a row; `"` being an ordinary character there."""
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
    columns = {name: table.place(*headings) for name, headings in names.items()}
    return {name: place for name, place in columns.items() if place is not None}


def _remarks(
    left: Counter[str], nowhere: int, odd: int, at: Mapping[str, int], contexte: Contexte
) -> Iterator[str]:
    if reasons := ", ".join(f"{why} ({count})" for why, count in left.items() if count):
        yield f"Lignes du territoire laissées de côté : {reasons}."
    if nowhere:
        yield f"Personnes du fichier sans commune d’exercice, comptées nulle part : {nowhere}."
    if odd:
        yield f"Lignes dont le nombre de cases n’est pas celui de l’en-tête : {odd}."
    if "genre" not in at:
        yield "Sans le genre d’activité, les remplaçants ne se distinguent pas et sont comptés."
    if "savoir-faire" not in at:
        yield (
            "Médecins laissés de côté et infirmiers en pratique avancée comptés parmi les "
            "infirmiers : ce fichier est sans savoir-faire. Donnez avec lui « SavoirFaire », de la "
            "même page."
            if contexte.sans_savoir_faire
            else "Savoir-faire pris du fichier « SavoirFaire »."
        )


def _why_not(row: Mapping[str, bytes]) -> str | None:
    """Say why an activity does not count, or None where it does."""
    if row.get("categorie", b"") not in (b"C", b""):
        return "étudiants" if row["categorie"] == b"E" else "militaires et autres catégories"
    if row.get("genre", b"") not in (b"GENR01", b""):
        return _LEFT_OUT.get(row["genre"], "autres genres d’activité")
    return None


def _keep(
    persons: dict[bytes, _Personne], row: Mapping[str, bytes], inside: bool, contexte: Contexte
) -> None:
    identifiant, profession = row["identifiant"], row["profession"]
    person = persons.setdefault(identifiant + profession, _Personne(profession))
    person.specialites |= _skills(row, contexte)
    if inside:
        person.dedans = True
        person.modes.add(row.get("mode", b""))


def _skills(row: Mapping[str, bytes], contexte: Contexte) -> set[bytes]:
    """Return the ordinal specialities that a row, or the file of savoir-faire, gives."""
    if "savoir-faire" in row:
        ordinal = row.get("type", b"S") == b"S" and row["savoir-faire"].startswith(b"S")
        return {row["savoir-faire"]} if ordinal else set()
    if contexte.sans_savoir_faire:
        return {_INCONNU}
    identifiant = row["identifiant"]
    return ({_SPECIALISTE} if identifiant in contexte.specialistes else set()) | (
        {_PRATIQUE_AVANCEE} if identifiant in contexte.pratique_avancee else set()
    )


def _profession(person: _Personne) -> Profession | None:
    if person.profession == _MEDECIN:
        if _INCONNU in person.specialites:
            return None
        specialities = person.specialites - _GENERALISTES
        return Profession.MEDECIN_SPECIALISTE if specialities else Profession.MEDECIN_GENERALISTE
    if person.profession == _INFIRMIER and any(
        speciality.startswith(_PRATIQUE_AVANCEE) for speciality in person.specialites
    ):
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
        if not all_of_it:
            continue  # nobody around either: the file may not hold this profession
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


def _day(name: str) -> date | None:
    """Return the day in the name of the file, which does not give it elsewhere."""
    match = re.search(r"(20\d\d)([01]\d)([0-3]\d)(?:\d{4})?(?=\D|$)", name)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def read_skills(table: Table, contexte: Contexte) -> Apport:
    """Separate specialists and advanced practice nurses, when the file of activities cannot."""
    if not contexte.sans_savoir_faire:
        return _not_needed(table, contexte)
    names = ("identification nationale pp", "code profession", "code savoir faire")
    person, profession, skill = (table.columns[name] for name in names)
    kind = table.place("code type savoir faire")
    rows = 0
    for cells in table.rows(quoted=table.delimiter != "|"):
        rows += 1
        if len(cells) <= max(person, profession, skill, kind or 0):
            continue
        if kind is not None and cells[kind].strip() != "S":
            continue
        code, owner = cells[skill].strip().encode(), cells[person].strip().encode()
        if cells[profession] == "10" and code.startswith(b"S") and code not in _GENERALISTES:
            contexte.specialistes.add(owner)
        elif cells[profession] == "60" and code.startswith(_PRATIQUE_AVANCEE):
            contexte.pratique_avancee.add(owner)
    contexte.sans_savoir_faire = False
    return Apport(
        ANNUAIRE.editeur,
        ANNEXES.titre,
        lues=rows,
        gardees=len(contexte.specialistes) + len(contexte.pratique_avancee),
        remarques=("Sert à distinguer les spécialistes et les infirmiers en pratique avancée.",),
    )


def _not_needed(table: Table, contexte: Contexte) -> Apport:
    """Read nothing: the counts come from the file of activities."""
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
    titre="Annuaire Santé, savoir-faire",
    apporte="les spécialités, quand le fichier Personne_activite ne les dit pas",
    ou=ANNUAIRE.ou,
    frequence=ANNUAIRE.frequence,
    header=with_columns(_IDENTIFIANT, "code profession", "code savoir faire", without=(_COMMUNE,)),
    read=read_skills,
    ordre=3,
)
DIPLOMES = replace(
    ANNEXES,
    titre="Annuaire Santé, diplômes",
    read=_not_needed,
    header=with_columns(_IDENTIFIANT, "code diplome obtenu"),
)
