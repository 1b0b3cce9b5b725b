"""Members by profession, from a table, a list or a sentence; how many they are; structures."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import is_number
from cptskit.importing.reprise.grids import grid_of, headers, is_total
from cptskit.importing.reprise.words import in_figures, is_nothing, sentences
from cptskit.vocabulaire.professions import read_profession

_MEMBERS = re.compile(
    r"\bmembres?\b|\badherent|\beffectif adh|\badhesions?$|\bnombre d adherents|\bsignataires?\b"
)
_PRESENT = re.compile(
    r"\bterritoire\b|\ben exercice\b|\binstalles\b|\bpresents\b|\bprofessionnels sur\b"
)
_COUNTED = re.compile(
    r"\b(\d+) (?:membres|adherents|adherentes|professionnels(?: de sante)?(?: (?:membres"
    r"|adherents|engages"
    r"|signataires))?|signataires)\b|\bnous (?:etions|sommes) (\d+)\b(?! (?:ans|mois|jours"
    r"|communes))"
)
_PARTIAL = re.compile(
    r"\b\d+ (?:membres|adherents|adherentes|professionnels(?: de sante)?|signataires)\b"
    r"[^:]{0,40}? dont (\d+ .*)$"
)
"""A total of which a sentence counts only some professions."""
_PAIR = re.compile(r"^(\d{1,4}) (.+)$")
_YEAR = re.compile(r"\b(20\d{2})\b")


def read_table(table: Table) -> Taken:
    """Return the head counts of a table with a column of professions."""
    grid = grid_of(table)
    names = headers(grid)
    at = next(
        (i for i, name in enumerate(names) if re.match(r"(?:profession|metier|categorie)", name)),
        None,
    )
    rows = [row for row in grid.rows[1:] if at is not None and row[at].text and not is_total(row)]
    readings = [read_profession(_singular(row[at].text)) for row in rows] if at is not None else []
    count = sum(reading.profession is not None for reading in readings)
    if at is None or len(rows) < 2 or count * 2 < len(rows):
        return Taken()
    here, there = _columns(names, at, [i for i in range(grid.width) if _numbers(grid.column(i, 1))])
    if here is None and there is None:
        return Taken()
    taken = Taken()
    taken.use(table)
    for row, read in zip(rows, readings, strict=True):
        _count(row, at, here, there, read.profession.value if read.profession else "", taken)
    for row in grid.rows[1:]:
        if here is not None and is_total(row) and is_number(row[here].text):
            taken.fact("membres.nombre?", row[here].text.replace(" ", ""), row[here].place)
    return taken


def _columns(
    names: Sequence[str], at: int, numeric: Sequence[int]
) -> tuple[int | None, int | None]:
    """Return the columns of members, and of professionals practising on the territory."""
    others = [i for i in numeric if i != at]
    there = next((i for i in others if _PRESENT.search(names[i])), None)
    here = next((i for i in others if i != there and _MEMBERS.search(names[i])), None)
    if here is None:
        plain = [
            i for i in others if i != there and re.match(r"(?:nombre|effectif|total|nb)", names[i])
        ]
        here = plain[0] if len(plain) == 1 else None
    return here, there


def _numbers(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    return bool(texts) and sum(map(is_number, texts)) * 2 >= len(texts)


def _count(
    row: Sequence[Cell], at: int, here: int | None, there: int | None, code: str, taken: Taken
) -> None:
    counts = {"profession": code}
    for name, column in (("nombre", here), ("territoire", there)):
        if column is None or not row[column].text:
            continue
        if is_number(row[column].text):
            counts[name] = row[column].text.replace(" ", "")
        elif not is_nothing(row[column].text):
            question = f"{row[column].text} ({row[at].text})"
            taken.ask(row[column].place, question, "effectif inconnu ou masqué : il n'est pas zéro")
    if not code:
        question = f"{row[at].text} : {counts.get('nombre', '')}"
        taken.ask(row[at].place, question, "profession à choisir", *_suggestion(counts))
    elif len(counts) > 1:
        taken.fact("membres.effectifs[]", counts, row[at].place)


def _suggestion(counts: dict[str, str]) -> list[str]:
    figures = ", ".join(
        f"{name}: {value}" for name, value in counts.items() if name != "profession"
    )
    return ["membres:", "  effectifs:", f"    - {{profession: autre, {figures}}}"]


def read_items(items: Sequence[Paragraph]) -> Taken:
    """Return the head counts of a list: « 16 généralistes »."""
    taken = Taken()
    read = [_pair(typed_item(item.text) or item.text) for item in items]
    if len(items) < 2 or sum(counts is not None for counts in read) * 10 < len(items) * 7:
        return taken
    for item, counts in zip(items, read, strict=True):
        if counts is None:
            taken.ask(item.place, item.text, "profession à choisir")
        else:
            taken.fact("membres.effectifs[]", counts, item.place)
    taken.use(*items)
    return taken


def _pair(text: str) -> dict[str, str] | None:
    plain = in_figures(text.replace("(", ",").replace(":", ",")).split(" , ")[0].strip()
    match = _PAIR.match(plain) or re.match(r"^(?P<quoi>.+?) (?P<n>\d{1,4})$", plain)
    if not match:
        return None
    number, words = (match["n"], match["quoi"]) if "n" in match.groupdict() else match.groups()
    read = read_profession(_singular(words))
    return {"profession": read.profession.value, "nombre": number} if read.profession else None


def _singular(words: str) -> str:
    """Return the single word meant by « infirmiers et infirmières »."""
    first, _, second = words.partition(" et ")
    alike = second and first[:5].casefold() == second.split(" ")[0][:5].casefold()
    return first if alike else words


def read_sentences(block: Paragraph, taken: Taken) -> list[tuple[int, str, str, Paragraph]]:
    """Add the head counts listed in a sentence; return its totals.

    A total is a number, its year, the sentence, and its paragraph.
    """
    totals = []
    for sentence in sentences(block.text):
        plain = in_figures(sentence)
        numbers = [int(first or second) for first, second in _COUNTED.findall(plain)]
        years = _YEAR.findall(re.sub(r"\d{1,2}/\d{1,2}/", "", sentence))
        year = years[0] if len(set(years)) == 1 else ""
        counted = _listed(sentence, block, taken)
        totals += [(number, year, sentence, block) for number in numbers[: 1 if counted else None]]
    return totals


def _listed(sentence: str, block: Paragraph, taken: Taken) -> bool:
    """Add « 26 médecins généralistes, 47 IDEL dont 2 IPA et 3 podologues »."""
    _, colon, after = sentence.partition(":")
    if partial := _PARTIAL.search(in_figures(sentence)):
        colon, after = "dont", partial[1]
    parts = re.split(
        r",\s*dont\s+|\s+dont\s+|,|;|\set\s(?=\d)|\bainsi que\b|\(|\)", after if colon else sentence
    )
    read = [(part, _pair(part.strip(" ."))) for part in parts if re.match(r"\s*\d|\s*\w+ \w", part)]
    counted_parts = [counts for _, counts in read if counts]
    if len(counted_parts) < (1 if partial else 3):
        return False
    for counted in counted_parts:
        taken.fact("membres.effectifs[]", counted, block.place)
    for part, counts in read:
        if counts is None and re.match(r"^\s*\d{1,3}\s+\D", part):
            taken.ask(block.place, part.strip(" ."), "profession à choisir")
    return True


def choose_total(
    totals: Sequence[tuple[int, str, str, Paragraph]], summed: int, people: int, taken: Taken
) -> None:
    """Add the number of members, and ask if the document gives several, or they do not add up.

    `summed` is the sum of the professions, `people` the length of the list of names.
    """
    if not totals:
        return
    known = {number for number in (summed, people) if number}
    best = next((total for total in totals if total[0] in known), totals[0])
    taken.fact("membres.nombre", str(best[0]), best[3].place)
    taken.fact("membres.annee", best[1], best[3].place)
    if not best[1]:
        year = next((total[1] for total in totals if total[1] and total[3] is best[3]), "")
        taken.fact("membres.annee", year, best[3].place)
    for total in totals:
        if total[0] != best[0] and total[0] > best[0] // 3:
            taken.ask(
                total[3].place, total[2], f"{total[0]} ici, {best[0]} ailleurs : lequel compter ?"
            )
            break
    partial = summed < best[0] and _PARTIAL.search(in_figures(best[2]))
    if summed and best[0] != summed and not partial:
        difference = f"la somme des professions fait {summed}, le document annonce {best[0]}"
        taken.ask(best[3].place, best[2], difference)


STRUCTURES = (
    ("msp", r"\bmsp\b|\bmaisons? de sante\b"),
    ("centre_de_sante", r"\bcentres? (?:municipal |medical )?de sante\b|\bcds\b"),
    ("equipe_de_soins_primaires", r"\besp\b|equipe de soins primaires"),
    ("dac", r"\bdac\b|appui a la coordination"),
    ("sas", r"\bsas\b|service d acces aux soins"),
    ("ssiad", r"\bssiad\b|soins infirmiers a domicile"),
    ("had", r"\bhad\b|hospitalisation a domicile"),
    ("ehpad", r"\behpad\b"),
    ("cls", r"\bcls\b|contrat local de sante"),
    ("cpts", r"\bcpts\b"),
    ("assurance_maladie", r"\bcpam\b|\bmsa\b|mutualite sociale agricole|assurance maladie"),
    ("etablissement_de_sante", r"\bchu?\b|\bhopita\w*|centre hospitalier|\bclinique\b|\bghpp?\b"),
    ("usagers", r"\busagers\b|france assos"),
    ("pharmacie", r"\bpharmacie\b"),
    ("laboratoire", r"\blaboratoire\b"),
    (
        "collectivite",
        r"^(?:la )?(?:mairie|commune|ville|communaute (?:de communes|d agglo\w*|urbaine)"
        r"|departement"
        r"|conseil (?:departemental|regional|municipal)|agglomeration|metropole|pays)\b"
        r"|agglomeration$",
    ),
)


def kind_of(name: str) -> str:
    """Return the type of an organisation from its name; empty if unknown."""
    from cptskit.importing.reprise.words import folded  # noqa: PLC0415 - one use

    plain = folded(name)
    return next((code for code, words in STRUCTURES if re.search(words, plain)), "")


def read_structures(items: Sequence[Paragraph]) -> Taken:
    """Return the structures of a list."""
    taken = Taken()
    for item in items:
        name = (typed_item(item.text) or item.text).strip(" .;")
        structure = {"nom": name, "type": kind_of(name)}
        taken.fact("membres.structures[]", {k: v for k, v in structure.items() if v}, item.place)
    taken.use(*items)
    return taken
