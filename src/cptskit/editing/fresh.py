"""The parts of a territory found in official tables, as the lines of a file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from cptskit.droit.tailles import taille
from cptskit.francais.nombres import number
from cptskit.loading.scalars import block, flow
from cptskit.referentiels import Commune, Epci, departement
from cptskit.referentiels.territoires import CONTOURS
from cptskit.territoires import Chiffre, Perimetre, couverture, part
from cptskit.territoires.bilan import Bilan

SOURCE = "Insee, population municipale, somme des communes"
AREA_SOURCE = "IGN, calculée sur contours simplifiés"


def commune_values(commune: Commune, *, population: bool = True) -> dict[str, str]:
    """Return the keys of a commune."""
    values = {"insee": commune.code, "nom": commune.nom}
    if population and commune.population is not None:
        values["population"] = number(commune.population)
    return values


def epci_values(epci: Epci, *, partiel: bool) -> dict[str, str]:
    """Return the keys of an EPCI."""
    return {"nom": epci.nom, "siren": epci.siren} | ({"partiel": "oui"} if partiel else {})


def population_values(chiffre: Chiffre) -> dict[str, str]:
    """Return the keys of the reference population."""
    return {
        "valeur": number(chiffre.valeur),
        "annee": str(chiffre.annee),
        "source": SOURCE,
        "nature": "municipale",
    }


def area_values(km2: Decimal) -> dict[str, str]:
    """Return the keys of the area."""
    return {"valeur": number(km2), "annee": str(CONTOURS), "source": AREA_SOURCE}


def territory_lines(
    perimetre: Perimetre, epci: Sequence[Epci], day: date
) -> Mapping[str, list[str]]:
    """Return, by key of `territoire`, the lines to write below it, indented by two."""
    lines = {
        "communes": [f"  - {flow(commune_values(commune))}" for commune in perimetre.communes],
        "epci": [line for values in _epci(perimetre, epci) for line in item_lines(values)],
    }
    population, area = perimetre.population(), perimetre.superficie()
    if population:
        lines["population"] = [
            f"  # {size_words(population.valeur, day)}",
            *(f"  {line}" for line in block(population_values(population))),
        ]
    if area:
        lines["superficie"] = [f"  {line}" for line in block(area_values(area))]
    return {key: body for key, body in lines.items() if body}


def recipient_lines(bilan: Bilan) -> list[str]:
    """Return the agencies and caisses of a territory as recipients; a choice is commented out."""
    lines = [f"  - {flow({'type': 'ars', 'nom': agence.nom})}" for agence in bilan.agences]
    if len(bilan.departements) > 1:
        lines.append("  # Plusieurs départements : la caisse pilote signe, les autres reçoivent.")
    for code, caisses in bilan.caisses.items():
        items = [f"- {flow({'type': 'cpam', 'nom': caisse.nom})}" for caisse in caisses]
        if len(items) > 1:
            where = departement(code).nom
            lines.append(f"  # Plusieurs caisses ({where}) : retirez le dièse devant la vôtre.")
            lines += [f"  # {item}" for item in items]
        else:
            lines += [f"  {item}" for item in items]
    return lines


def size_words(population: int, day: date) -> str:
    """Return a sentence on the size of a community with this population."""
    size = taille(population, day)
    if size is None:
        return "La taille se déduit de la population, depuis l'accord de 2019."
    sizes = " ou ".join(map(str, size.possibles))
    caveat = size.grade.mention
    return (
        f"Taille de la communauté d'après ce chiffre : {sizes}{f' ({caveat})' if caveat else ''}."
    )


def _epci(perimetre: Perimetre, named: Sequence[Epci]) -> Iterable[dict[str, str]]:
    """Return the named EPCI, then those of the other communes."""
    codes = perimetre.codes
    inside = {commune.code for epci in named for commune in part(epci, codes).dedans}
    others = [
        commune for commune in perimetre.communes if (commune.ville or commune.code) not in inside
    ]
    for epci in (*named, *(p.epci for p in couverture(others))):
        yield epci_values(epci, partiel=not part(epci, codes).entier)


def item_lines(values: Mapping[str, str]) -> list[str]:
    """Return an item of a list, one key a line."""
    first, *rest = block(values)
    return [f"  - {first}", *(f"    {line}" for line in rest)]
