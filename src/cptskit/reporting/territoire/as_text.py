"""The communes of a territory and their totals, for a person."""

from collections.abc import Iterator, Sequence

from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted, number
from cptskit.francais.ponctuation import typo
from cptskit.projet import territoire as ecrit
from cptskit.referentiels import MILLESIME, Commune, Morceau, ancienne, departement
from cptskit.reporting.cells import fold, printable, text_width, words
from cptskit.territoires.bilan import Bilan
from cptskit.territoires.couverture import Part
from cptskit.territoires.parties import en_bref

_MOST = 8


def as_text(titre: str, bilan: Bilan, width: int) -> str:
    """Return the table, then the totals, folded to `width` cells."""
    lines = [f"{titre} : territoire", ""]
    if bilan.perimetre.ecrites:
        lines += [*_table(bilan), ""]
    for sentence in _sentences(bilan):
        lines += _folded(sentence, width)
    return printable(typo("\n".join(lines))) + "\n"


def _folded(text: str, width: int) -> list[str]:
    folded = fold(words(typo(text)), width, indent=0, hang=2)
    return ["".join(part for part, _ in line) for line in folded]


def _table(bilan: Bilan) -> Iterator[str]:
    perimetre = bilan.perimetre
    rows = [("Code", "Commune", "Habitants", "km²", "")]
    rows += map(_row, perimetre.ecrites, perimetre.connues)
    sizes = [max(text_width(row[i]) for row in rows) for i in range(4)]
    for code, name, people, area, remark in rows:
        gap = " " * (sizes[1] - text_width(name))
        line = f"  {code:<{sizes[0]}}  {name}{gap}  {people:>{sizes[2]}}  {area:>{sizes[3]}}"
        yield f"{line}  {remark}".rstrip()


def _row(commune: ecrit.Commune, officielle: Commune | None) -> tuple[str, str, str, str, str]:
    whole = officielle if not commune.partielle else None
    people = whole.population if whole else commune.population
    return (
        commune.insee,
        officielle.nom if officielle else (commune.nom or ""),
        "" if people is None else number(people),
        "" if whole is None or whole.superficie is None else number(whole.superficie),
        _remark(commune, officielle),
    )


def _remark(commune: ecrit.Commune, officielle: Commune | None) -> str:
    if officielle is None:
        return _past(commune)
    if commune.partielle:
        return "en partie, population du projet"
    renamed = commune.nom is not None and commune.nom != officielle.nom
    return _past(commune) if renamed and ancienne(commune.insee, commune.nom) else ""


def _past(commune: ecrit.Commune) -> str:
    """Return what became of a commune of another time."""
    old = ancienne(commune.insee, commune.nom)
    return en_bref(old) if old else "code inconnu"


def _sentences(bilan: Bilan) -> Iterator[str]:
    yield _totals(bilan)
    yield from _stated(bilan)
    for part in bilan.epci:
        yield _epci(part)
    if bilan.departements:
        yield _places(bilan)
        yield from _caisses(bilan)
    if bilan.taille:
        sizes = joined((str(size) for size in bilan.taille.possibles), "ou")
        caveat = bilan.taille.grade.mention
        yield f"Taille d'après ce chiffre : {sizes}{f' ({caveat})' if caveat else ''}."
    yield from _shape(bilan)


def _totals(bilan: Bilan) -> str:
    text = counted(len(bilan.perimetre.ecrites), "commune")
    people, area = bilan.population, bilan.superficie
    if people:
        text += f", {number(people.valeur)} habitants (Insee, population municipale {people.annee}"
        text += ", parties comptées par le projet)" if people.en_partie else ")"
    elif bilan.perimetre.ecrites:
        text += ", population non connue pour toutes"
    if area:
        text += f", {number(round(area))} km² (calculée sur contours simplifiés)"
    if people and area:
        text += f", {number(round(people.valeur / area))} habitants par km²"
    return f"{text}. Codes au 1er janvier {MILLESIME}."


def _stated(bilan: Bilan) -> Iterator[str]:
    population = bilan.territoire.population
    if population and bilan.population and population.valeur != bilan.population.valeur:
        year = f" ({population.annee})" if population.annee else ""
        yield f"Le projet annonce {number(population.valeur)} habitants{year}."


def _epci(part: Part) -> str:
    total = len(part.dedans) + len(part.dehors)
    text = f"{part.epci.nom} ({part.epci.siren}) : "
    if part.entier:
        return f"{text}ses {total} communes."
    left = [commune.nom for commune in part.dehors]
    names = joined(left if len(left) <= _MOST else [*left[:_MOST], f"{len(left) - _MOST} autres"])
    return f"{text}{counted(len(part.dedans), 'commune')} sur {total} ; restent dehors : {names}."


def _places(bilan: Bilan) -> str:
    regions = joined(region.nom for region in bilan.regions)
    agencies = joined(agence.nom for agence in bilan.agences) if bilan.agences else "aucune ARS"
    return f"{joined(one.nom for one in bilan.departements)} ; {regions} ; {agencies}."


def _caisses(bilan: Bilan) -> Iterator[str]:
    for code, caisses in bilan.caisses.items():
        if caisses:
            choice = "" if len(caisses) == 1 else " (à choisir)"
            names = joined((caisse.nom for caisse in caisses), "ou")
            yield f"Caisse ({departement(code).nom}) : {names}{choice}."


def _shape(bilan: Bilan) -> Iterator[str]:
    pieces: Sequence[Morceau] = bilan.morceaux
    if len(pieces) == 1:
        yield "D'un seul tenant."
    for piece in pieces[1:]:
        what = "Île" if piece.ile else "À part"
        yield f"{what} : {joined(commune.nom for commune in piece.communes)}."
    for group in bilan.enclaves:
        yield f"Hors du territoire, au milieu : {joined(enclave.nom for enclave in group)}."
