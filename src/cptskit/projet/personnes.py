"""People in texts: the names that a project knows, and words that look like a name."""

import re
from collections.abc import Callable, Iterable, Iterator

from cptskit.projet.gouvernance import Elu, Mandat
from cptskit.projet.identite import Association, Contact
from cptskit.projet.membres import Professionnel
from cptskit.projet.personnel import (
    Personnel,
    PeutNommer,
    valeurs_marquees,
    valeurs_personnelles,
)
from cptskit.projet.professions import Profession
from cptskit.projet.suivi import Signature
from cptskit.socle.patterns import late
from cptskit.socle.records import record

UN_MEMBRE = "un membre de la communauté"
SANS_COORDONNEES = "[coordonnées non publiées]"

TITRE = r"(?:Drs?|Docteure?s?|Pre?|Professeure?|Mme|Mlle|Madame|Mademoiselle|M\.|Monsieur)"
_MAJUSCULE = r"[A-ZÀ-ÖØ-Þ](?:[\w'’-]*\w|\.)?"
_PARTICULE = r"(?:d['’]|de |du |des |de la |le |la |van |von )?"
_NOM = rf"{_PARTICULE}{_MAJUSCULE}"
TITRE_ET_NOM = late(rf"\b{TITRE}\s+{_NOM}(?:\s+{_NOM})*")
_DEUX_NOMS = late(rf"{_MAJUSCULE}(?:\s+{_NOM}){{1,3}}")
_PARTIES = late(r"\s*[,;/()]\s*|\s+et\s+|\s+[–—-]\s+")
_ORGANISMES = late(
    r"\b(?:agence|ars|association|bureau|cabinet|caisse|ccas|centre|clinique|coll[eè]ges?|comit[eé]"
    r"|commission|communaut[eé]|conseil|coordination|cpam|cpts|dac|d[eé]partement|dispositif"
    r"|[eé]quipe|ehpad|espace|f[eé]d[eé]ration|fondation|france|groupe|groupement|h[oô]pital|hpt"
    r"|institut|laboratoire|mairie|maison|mission|msa|msp|pharmacie|plateforme|p[oô]le|r[eé]seau"
    r"|sant[eé]|service|ssiad|syndicat|unit[eé]|urps|ville)s?\b",
    re.IGNORECASE,
)


def ressemble_a_un_nom(texte: str) -> bool:
    """Say whether these words look like the name of a person, and not of a body or a place."""
    if texte == UN_MEMBRE or TITRE_ET_NOM.fullmatch(texte):
        return True
    return _DEUX_NOMS.fullmatch(texte) is not None and not _ORGANISMES.search(texte)


def sans_nom(texte: str, connus: Iterable[str]) -> str:
    """Return a text without the parts that look like a person's name: « Camille Exemple, MG ».

    `connus` are the names of bodies, which are no persons. Empty where nothing else was there.
    """
    bodies = {name.casefold() for name in connus}
    if texte.casefold() in bodies:
        return texte
    parts = [part for part in _PARTIES.split(texte) if part]
    kept = [p for p in parts if p.casefold() in bodies or not ressemble_a_un_nom(p)]
    return texte if len(kept) == len(parts) else ", ".join(kept)


def designation(profession: Profession | None, fonction: str | None = None) -> str:
    """Return the words that stand for a person in a sentence: « un infirmier »."""
    if profession is None:
        return fonction or UN_MEMBRE
    article = "une" if profession is Profession.SAGE_FEMME else "un"
    return f"{article} {profession.singulier}"


def remplaceur(projet: object) -> Callable[[str], str]:
    """Return what replaces, in any text, the people that a project names by what they do.

    A family name alone is not looked for: « Petit » and « Rivière » are words too. With a title
    before it, or a first name, it is.
    """
    names = {key: known for known in _known_names(projet) if (key := _key(known.name))}
    reached = {value for _, field, value in valeurs_personnelles(projet) if field in _REACHED}
    if not names and not reached:
        return lambda texte: texte
    pattern = _pattern(names.values(), reached)
    telling = {word for key in names for word in re.findall(r"\w+", key)}
    telling |= {
        word
        for value in map(str.casefold, reached)
        for word in re.findall(r"[^\W\d]+", value) or re.findall(r"\w+", value)
    }

    def remplacer(texte: str) -> str:
        """Replace each name, with the title before it."""
        if telling.isdisjoint(re.findall(r"\w+", texte.casefold())) and not _NUMBER.search(texte):
            return texte  # most texts, spared the slow pattern
        return pattern.sub(
            lambda found: names[_key(found["nom"])].words if found["nom"] else SANS_COORDONNEES,
            texte,
        )

    return remplacer


_NUMBER = late(r"(?:\d[^\w]*){9}")
_REACHED = frozenset({"courriel", "telephone", "rpps"})


@record
class _Known:
    """A name, the words that stand for it, and whether it is one only behind a title."""

    name: str
    words: str
    behind_a_title: bool = False


def _pattern(names: Iterable[_Known], reached: Iterable[str]) -> re.Pattern[str]:
    sure: list[str] = []
    unsure: list[str] = []
    for known in sorted(names, key=lambda name: len(name.name), reverse=True):
        words = r"\s+".join(map(re.escape, known.name.split()))
        (unsure if known.behind_a_title else sure).append(words)
    people = [rf"(?:{TITRE}\s+)?(?:{'|'.join(sure)})"] if sure else []
    people += [rf"{TITRE}\s+(?:{'|'.join(unsure)})"] if unsure else []
    contacts = "|".join(map(_reached, sorted(reached, key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:(?P<nom>{'|'.join(people) or '(?!)'})|(?:{contacts or '(?!)'}))(?!\w)",
        re.IGNORECASE,
    )


def _reached(value: str) -> str:
    """Return the pattern of an address, or of a number however its digits are grouped."""
    digits = re.sub(r"\D", "", value)
    if len(digits) < 9 or re.search(r"[^\W\d]", value):
        return re.escape(value)
    grouped = r"[\s.()-]*".join(digits[-9:] if len(digits) < 14 else digits)
    return rf"(?:[+\d][\s.()-]*){{0,6}}{grouped}"


def _key(name: str) -> str:
    bare = re.sub(rf"^{TITRE}\s+", "", name, flags=re.IGNORECASE)
    return " ".join(bare.casefold().split())


def _known_names(projet: object) -> Iterator[_Known]:
    """Yield the people of a project, under each way to write them; the surest come last."""
    found = [
        known
        for holder, field, mark, value in valeurs_marquees(projet)
        for known in (
            _spellings(holder, value)
            if isinstance(mark, Personnel) and field == "nom"
            else _titled(holder, value)
            if isinstance(mark, PeutNommer)
            else ()
        )
    ]
    yield from sorted(found, key=lambda known: (not known.behind_a_title, known.words != UN_MEMBRE))


def _spellings(holder: object, nom: str) -> Iterator[_Known]:
    """Yield the spellings of a name: both orders, and the family name that a title may precede."""
    bare = " ".join(re.sub(rf"^{TITRE}\s+", "", nom.strip()).split())
    if _ORGANISMES.search(bare):
        return
    words = _stands_for(holder)
    if isinstance(holder, Professionnel) and holder.prenom:
        yield _Known(f"{holder.prenom} {bare}", words)
        yield _Known(f"{bare} {holder.prenom}", words)
        yield _Known(bare, words, behind_a_title=True)
        return
    first, _, rest = bare.partition(" ")
    yield _Known(bare, words, behind_a_title=not rest)
    if rest:
        yield _Known(f"{rest} {first}", words)
        yield _Known(rest, words, behind_a_title=True)


def _titled(holder: object, texte: str) -> Iterator[_Known]:
    """Yield the people that a text names with their title; the legal representative without too."""
    for part in _PARTIES.split(texte):
        if TITRE_ET_NOM.fullmatch(part) or (
            isinstance(holder, Association) and ressemble_a_un_nom(part)
        ):
            yield from _spellings(holder, part)


def _stands_for(holder: object) -> str:
    match holder:
        case Contact(profession=profession, fonction=fonction):
            return designation(profession, fonction)
        case Mandat(profession=profession, fonction=fonction):
            return designation(profession, fonction)
        case Elu(profession=profession) | Professionnel(profession=profession):
            return designation(profession)
        case Signature(qualite=qualite):
            return qualite or UN_MEMBRE
        case _:
            return UN_MEMBRE
