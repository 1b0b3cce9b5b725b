"""Governance: bodies, colleges, offices, working groups, coordination."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import EURO, NUMBER, plain_number
from cptskit.importing.reprise.grids import grid_of, headers
from cptskit.importing.reprise.words import folded, in_figures, is_nothing, is_unsure
from cptskit.vocabulaire.professions import read_profession

OFFICE = (
    r"(?:co-?)?(?:vice[- ])?(?:pr[eé]sident|secr[eé]taire|tr[eé]sori[eè]r)(?:[·.(-]?e\)?)?s?"
    r"(?:[- ](?:g[eé]n[eé]ral|adjoint|honoraire|d[eé]l[eé]gu[eé])(?:[·.(-]?e\)?)?s?)?"
)
_OFFICE = re.compile(rf"^(?:(?:le|la|les|un|une)\s+)?({OFFICE})\b", re.IGNORECASE)
_BODY = re.compile(
    r"^(?:assemblee generale|conseil d administration|bureau|comite\b|commission"
    r"|conseil (?:collegial"
    r"|scientifique|d ethique)|cercle|copil|cellule|ag\b|ca\b|directoire|college des fondateurs)"
)
_PERSON = re.compile(
    r"^(?:(?:Drs?|Docteure?|Pr|Mme|M\.|Madame|Monsieur)\s+)?[A-ZÀ-Ý][\w'’-]*\.?(?:\s+(?:de "
    r"|d['’]|du |le |la )?"
    r"[A-ZÀ-Ý][\w'’-]*\.?){1,3}$"
)
_ETP = re.compile(rf"({NUMBER})\s*ETP\b", re.IGNORECASE)
_EUROS = re.compile(rf"({NUMBER})\s*{EURO}", re.IGNORECASE)


def is_person(text: str) -> bool:
    """Say whether a text is the name of a person as documents write it."""
    return _PERSON.match(" ".join(text.split())) is not None


def read_bodies(table: Table) -> Taken:
    """Return the bodies of a table that names them in its first column."""
    grid = grid_of(table)
    names = headers(grid)
    rows = [row for row in grid.rows[1:] if row[0].text]
    taken = Taken()
    if len(rows) < 2 or sum(_BODY.match(folded(row[0].text)) is not None for row in rows) * 2 < len(
        rows
    ):
        return taken
    places = {
        "composition": r"composition|combien|qui|membres|effectif",
        "role": r"role|missions?|fonction|attributions|competences|quoi",
        "reunions": r"reunions?|frequence|quand|rythme|periodicite",
        "decision": r"decision|vote|majorite|quorum",
    }
    at = {key: next((i for i, name in enumerate(names) if i and re.match(form, name)), None)
          for key, form in places.items()}  # fmt: skip
    for row in rows:
        body = {"nom": " ".join(row[0].lines)}
        for key, column in at.items():
            if column is not None and not is_nothing(row[column].text):
                body[key] = " ; ".join(row[column].lines)
        taken.fact("gouvernance.instances[]", body, row[0].place)
    taken.use(table)
    return taken


def read_colleges(table: Table) -> Taken:
    """Return the colleges of a table."""
    grid = grid_of(table)
    names = headers(grid)
    taken = Taken()
    if not re.match(r"colleges?\b", names[0] if names else ""):
        return taken
    forms = {
        "titulaires": r"titulaires?|sieges?|nombre|membres|elus",
        "suppleants": r"suppleants?",
        "duree": r"duree|mandat",
        "voix": r"voix",
    }
    at = {key: next((i for i, name in enumerate(names) if i and re.match(form, name)), None)
          for key, form in forms.items()}  # fmt: skip
    for row in grid.rows[1:]:
        college = {"nom": " ".join(row[0].lines)}
        for key, column in at.items():
            if column is None or is_nothing(row[column].text):
                continue
            value = _college(key, row[column].text)
            if value:
                college[key] = value
            else:
                question = f"{row[column].text} ({college['nom']}, {names[column]})"
                taken.ask(row[column].place, question, "ce n'est pas un nombre sûr")
        if row[0].text and not re.match(r"^total", folded(row[0].text)):
            taken.fact("gouvernance.colleges[]", college, row[0].place)
    taken.use(table)
    return taken


def _college(key: str, text: str) -> str:
    plain = in_figures(text)
    if key == "voix":
        return next((voice for voice in ("deliberative", "consultative") if voice in plain), "")
    match = re.match(r"^(\d{1,3})(?: ans?| membres?| sieges?)?$", plain)
    return match[1] if match else ""


def read_offices_table(table: Table) -> Taken:
    """Return the offices of a table with a name in each row."""
    grid = grid_of(table)
    names = headers(grid)
    taken = Taken()
    rows = [row for row in grid.rows if _OFFICE.match(row[0].text)]
    person = next(
        (
            i
            for i, name in enumerate(names)
            if i and re.search(r"\bnom\b|prenom|titulaire|qui", name)
        ),
        1,
    )
    office = next(
        (i for i, name in enumerate(names) if re.match(r"profession|metier|qualite", name)), None
    )
    if not rows or grid.width < 2 or len(rows) * 2 < len(grid.rows) - 1:
        return taken
    for row in rows:
        holder = (
            f"{row[person].text}, {row[office].text}"
            if office not in (None, person)
            else row[person].text
        )
        _office(row[0].text, holder, row[0].place, taken)
    taken.use(table)
    return taken


def read_offices(blocks: Sequence[Paragraph]) -> Taken:
    """Return the offices in lines: « Trésorier : Prénom Nom, pharmacien à Ville »."""
    taken = Taken()
    for block in blocks:
        text = " ".join((typed_item(block.text) or block.text).split())
        match = re.match(rf"^({OFFICE})\s*(?::|[–—-])\s*(.+)$", text, re.IGNORECASE)
        if match and _office(match[1], match[2], block.place, taken):
            taken.use(block)
    return taken


def read_list(items: Sequence[Paragraph]) -> Taken:
    """Return the offices of a list, or else its bodies: « Assemblée générale : une fois l'an »."""
    taken = read_offices(items)
    texts = [" ".join((typed_item(item.text) or item.text).split()) for item in items]
    bodies = [_BODY.match(folded(text)) is not None for text in texts]
    if taken.facts or len(items) < 2 or not all(bodies):
        return taken
    for item, text in zip(items, texts, strict=True):
        name, _, rest = text.rstrip(" .;").partition(":")
        if len(name) > 80:
            return Taken()
        body = {"nom": name.strip()} | ({"composition": rest.strip()} if rest.strip() else {})
        taken.fact("gouvernance.instances[]", body, item.place)
    taken.use(*items)
    return taken


def read_offices_inline(block: Paragraph) -> Taken:
    """Return the offices of « Bureau : présidente, X (sage-femme) ; trésorier, Y (infirmier) »."""
    taken = Taken()
    bureau = re.match(r"^[^:]*\bbureau\b[^:]{0,40}:\s*(.+)$", block.text, re.IGNORECASE | re.DOTALL)
    for part in re.split(r"\s*;\s*", bureau[1]) if bureau else ():
        match = re.match(rf"^({OFFICE})\s*[,:]?\s+(.+)$", part.strip(), re.IGNORECASE)
        if match:
            _office(match[1], match[2].split(". ")[0], block.place, taken)
    return taken


def _office(office: str, text: str, place: str, taken: Taken) -> bool:
    """Add an office and its holder; return whether a person was named."""
    words = " ".join(text.split()).strip(" .")
    if is_unsure(words) or is_nothing(words):
        taken.ask(place, f"{words} ({office})", "personne à nommer")
        return True
    parts = re.split(r"\s*[,(]\s*|\s+[–—-]\s+", words, maxsplit=1)
    name = parts[0].strip()
    if not is_person(name):
        return False
    holder = {"nom": name}
    work = (
        re.split(r"\s+(?:à|a|de la|en poste)\s+(?=[A-ZÀ-Ý])|[,)]", parts[1])[0]
        if len(parts) > 1
        else ""
    )
    read = read_profession(work) if work else None
    if read and read.profession:
        holder["profession"] = read.profession.value
    function = {"fonction": " ".join(office.split()), "titulaires": [holder]}
    taken.fact("gouvernance.bureau.fonctions[]", function, place)
    return True


def read_groups(block: Paragraph) -> Taken:
    """Return the groups of « Groupes de travail : A (pilote : X) ; B »."""
    taken = Taken()
    sentence = re.match(
        r"^(?:les )?(?:groupes? (?:de travail|projet|th[eé]matiques?)|GT)\s*:\s*(.+)$",
        block.text,
        re.IGNORECASE | re.DOTALL,
    )
    for part in re.split(r"\s*;\s*", sentence[1]) if sentence else ():
        match = re.match(
            r"^(.+?)\s*(?:\((?:pilote|anim[eé]e? par|r[eé]f[eé]rente?)\s*:?\s*([^)]+)\))?\s*\.?$",
            part,
        )
        if not match:
            continue
        group = {"nom": match[1].strip()}
        if match[2] and (is_unsure(match[2]) or "désigner" in match[2]):
            taken.ask(block.place, part, "pilote à désigner : le champ est laissé vide")
        elif match[2]:
            group["pilote"] = re.sub(r"^pilote\s*:?\s*", "", match[2]).strip()
        taken.fact("gouvernance.groupes_de_travail[]", group, block.place)
    return taken


def read_coordination(block: Paragraph) -> Taken:
    """Return the time and the cost of the coordination, where a sentence gives one of each."""
    taken = Taken()
    if not re.search(r"coordin|coordonn", folded(block.text)):
        return taken
    times = [plain_number(number) for number in _ETP.findall(block.text)]
    costs = [plain_number(number) for number in _EUROS.findall(block.text)]
    if len(times) == 1:
        taken.fact("gouvernance.coordination.etp", times[0], block.place)
    elif times:
        taken.ask(
            block.place, block.text, f"{' et '.join(times)} ETP : un seul poste, ou les deux ?"
        )
    if len(costs) == 1 and times:
        taken.fact("gouvernance.coordination.cout_annuel", costs[0], block.place)
    return taken


def read_collegial(block: Paragraph) -> Taken:
    """Return a collegial direction, where a sentence says so, without a president."""
    taken = Taken()
    plain = folded(block.text)
    if re.search(
        r"\b(?:direction|presidence|conseil|bureau|gouvernance) collegiale?\b", plain
    ) and re.search(r"\bsans president", plain):
        taken.fact("gouvernance.bureau.collegial", "oui", block.place)
    return taken
