"""Reading an annex of the contract: who, when, the sums, and each indicator in its mission."""

import re
from collections.abc import Iterator, Sequence

from cptskit.importing.document.blocks import Block, Document, Paragraph, Table, paragraphs
from cptskit.importing.document.sheets import HIDDEN
from cptskit.importing.reprise.annexe_grille import Regular, pairs_of, regular
from cptskit.importing.reprise.annexe_lignes import Walk, read_rows
from cptskit.importing.reprise.annexe_sommes import read_line
from cptskit.importing.reprise.chapters import unwrapped
from cptskit.importing.reprise.days import days_in
from cptskit.importing.reprise.derive import complete
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.fiche_shapes import in_columns
from cptskit.importing.reprise.fiche_values import build
from cptskit.importing.reprise.figures import read_amount
from cptskit.importing.reprise.identite import community_name, same_name
from cptskit.importing.reprise.markdown import picture_path
from cptskit.importing.reprise.population import SIZE
from cptskit.importing.reprise.reconcile import reconciled
from cptskit.importing.reprise.titles import mission_of
from cptskit.importing.reprise.understand import Understood
from cptskit.importing.reprise.words import folded

_SIGNED = re.compile(
    r"\b(?:(?:sign[eé]e?|conclue?|contrat|aci) (?:le|du) |signature\s*:\s*(?:le )?)", re.IGNORECASE
)
_CAISSE = re.compile(
    r"\b((?:CPAM|CGSS|CCSS|MSA)\s+(?:de la |de l['’]|du |des |d['’]|de )"
    r"[A-ZÀ-Ý][\w'’-]*(?:[ -](?:et |de |la |du |des |d['’]|en )?[A-ZÀ-Ý][\w'’-]*)*)"
)
_TO_CONFIRM = re.compile(r"\b(?:a|reste a) (?:confirmer|verifier|revoir|valider)\b|\bprovisoire\b")


def understand(document: Document) -> Understood:
    """Return what was understood of an annex of a contract."""
    walk = Walk(Taken())
    blocks = [opened for block in document.blocks for opened in _opened(block)]
    used: set[int] = set()
    for block in blocks:
        if isinstance(block, Table):
            _table(block, walk, used)
        else:
            _line(block, walk)
    for code, action in walk.actions:
        if code:
            walk.taken.fact(f"missions.{code}.fiches[]", action, "")
        else:
            titles = ", ".join(
                str(indicator["intitule"]) for indicator in action.get("indicateurs", ())
            )
            walk.taken.ask(
                "", f"{action['titre']} : {titles}", "la mission de cette action n'est pas dite"
            )
    _who(document, blocks, walk.taken)
    for side in document.sides:
        if side.kind in HIDDEN:
            walk.taken.ask(side.place, side.text, f"{side.kind} : non reprise, à décider")
        if side.kind == "note de cellule" and _TO_CONFIRM.search(folded(side.text)):
            walk.taken.ask(side.place, side.text, "valeur reprise, à confirmer")
    tree = reconciled(walk.taken.facts, walk.taken)
    tree = complete({**tree, "etape": "contrat"}, "")
    return Understood(
        "contrat",
        tree,
        {},
        (),
        tuple(dict.fromkeys(walk.taken.questions)),
        tuple(dict.fromkeys(walk.taken.remarks)),
        (),
        frozenset(used),
        frozenset(id(block) for block in blocks if isinstance(block, Paragraph) and block.level),
        pictures={picture_path(name): raw for name, raw in document.pictures.items()},
    )


def _opened(block: Block) -> Iterator[Block]:
    """Unpack tables used for layout; a table with a header, even of one row, is kept."""
    if isinstance(block, Table) and regular(block) is None:
        yield from unwrapped((block,))
    else:
        yield block


def _line(block: Paragraph, walk: Walk) -> None:
    """Enter the mission that a line names, and read its sums."""
    text = " ".join(block.text.split())
    named = re.match(r"^\s*(?:missions?|axe|volet)\b|^\s*M\d\b", text, re.IGNORECASE)
    title = re.sub(r"\([^()]*€[^()]*\)", "", text)
    entered = bool(named or block.level) and walk.enter(title, block.place)
    if block.level and not entered:
        walk.mission = None
    walk.taken.add(read_line(text, block.place, walk.mission))


def _table(table: Table, walk: Walk, used: set[int]) -> None:
    nested = any(
        isinstance(nested_block, Table) for cell in table.cells for nested_block in cell.blocks
    )
    raw = in_columns(table) if nested else None
    if raw is not None:
        action = build(raw.entries, raw.title, walk.taken)
        named_mission = " ".join(entry.text for entry in raw.entries if entry.name == "mission")
        code = (mission_of(named_mission) if named_mission else None) or walk.mission
        walk.actions.append((code or "", {"titre": "Action à nommer", **action}))
        used |= {id(paragraph) for paragraph in paragraphs((table,))}
        return
    grid = regular(table)
    if grid is None:
        for name, value in pairs_of(table):
            _pair(name.text, value.text, value.place, walk.taken)
        used |= {id(paragraph) for paragraph in paragraphs((table,))}
        return
    for row in grid.above:
        cells = list({id(cell): cell for cell in row if cell.text}.values())
        if len(cells) == 2:
            _pair(cells[0].text, cells[1].text, cells[1].place, walk.taken)
        elif len(cells) == 1:
            _entered(cells[0].text, cells[0].place, walk)
    read_rows(grid, walk)
    used |= {id(paragraph) for paragraph in paragraphs((table,))}
    _rest(grid, walk)


def _entered(text: str, place: str, walk: Walk) -> None:
    if re.match(r"^\s*(?:missions?|axe|volet)\b", text, re.IGNORECASE):
        walk.enter(text, place)
    walk.taken.add(read_line(text, place, walk.mission))


def _rest(grid: Regular, walk: Walk) -> None:
    """Read the labelled rows below a table: except « Total », they are like those above."""
    for row in grid.rows:
        cells = list({id(cell): cell for cell in row if cell.text}.values())
        if len(cells) == 2:
            _pair(cells[0].text, cells[1].text, cells[1].place, walk.taken, sure=True)


def _pair(name: str, value: str, place: str, taken: Taken, *, sure: bool = False) -> None:
    """Read a labelled value: « Date de signature | 01/01/2025 »."""
    plain = folded(name)
    if len(plain) > 60:
        return
    days = days_in(value)
    if re.search(r"\bsignature\b|\bsigne le\b", plain) and len(days) == 1:
        taken.fact("contrat.signature", days[0].iso, place)
    elif re.match(r"^taille\b", plain) and re.fullmatch(r"[1-4]", value.strip()):
        taken.fact("contrat.taille", value.strip(), place)
    elif re.match(r"^caisse\b|^cpam\b|^organisme", plain) and not sure:
        taken.fact("contrat.caisse", " ".join(value.split()), place)
    elif plain.endswith("fonctionnement") or re.match(r"^(?:volet )?fonctionnement\b", plain):
        read = read_amount(value)
        taken.fact("contrat.montants.fonctionnement", read.value, place)
        if read.doubt:
            taken.ask(place, f"{name} : {value}", read.doubt)
    elif re.match(r"^(?:cpts|nom|communaute|structure)\b", plain) and community_name(value):
        taken.fact("identite.nom", community_name(value), place)


def _who(document: Document, blocks: Sequence[Block], taken: Taken) -> None:
    """Read the name, the caisse, the day of signature and the size from lines and headers."""
    lines = [(paragraph.text, paragraph.place) for paragraph in paragraphs(tuple(blocks))]
    running = [
        (side.text, side.kind)
        for side in document.sides
        if side.kind in ("en-tête", "pied de page")
    ]
    is_named = any(fact.route == "identite.nom" for fact in taken.facts)
    names = [(name, place) for text, place in (*lines[:60], *running) if (name := _name(text))]
    if names and not is_named:
        taken.fact("identite.nom", names[0][0], names[0][1])
        for name, place in names[1:]:
            if not same_name(name, names[0][0]) and not same_name(names[0][0], name):
                taken.ask(place, name, f"un autre nom que « {names[0][0]} » : lequel est le bon ?")
                break
    _caisse([*lines, *running], taken)
    for text, place in lines:
        days = days_in(text)
        signed = _SIGNED.search(text)
        if signed and (near := [day for day in days if 0 <= day.start - signed.end() <= 2]):
            taken.fact("contrat.signature?", near[0].iso, place)
        if len(sizes := set(SIZE.findall(text))) == 1:
            taken.fact("contrat.taille?", sizes.pop(), place)


def _name(text: str) -> str:
    """Return the name of a community in a line of an annex, without other bodies."""
    words = re.split(
        r"\s+[–—-]\s+(?=ARS\b|CPAM\b|ACI\b|annexe|contrat|projet)", text, flags=re.IGNORECASE
    )
    return (
        community_name(words[0])
        if re.search(r"\bCPTS\b|\bcommunaut[eé] prof", words[0], re.IGNORECASE)
        else ""
    )


def _caisse(lines: Sequence[tuple[str, str]], taken: Taken) -> None:
    if any(fact.route == "contrat.caisse" for fact in taken.facts):
        return
    places_by_name: dict[str, str] = {}
    for text, place in lines:
        for name in _CAISSE.findall(" ".join(text.split())):
            places_by_name.setdefault(name, place)
    if len(places_by_name) == 1:
        ((name, place),) = places_by_name.items()
        taken.fact("contrat.caisse", name, place)
