"""Facts on a territory in sentences: inhabitants, area, number of communes, size, neighbours."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Paragraph
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import NUMBER, is_number, plain_number
from cptskit.importing.reprise.titles import bare_title
from cptskit.importing.reprise.words import folded, in_figures, sentences

_PEOPLE = re.compile(
    rf"({NUMBER})\s+(?:habitants|hab\b|personnes)|\bpopulation[^.:;]{{0,40}}:\s*({NUMBER})",
    re.IGNORECASE,
)
_SEASON = re.compile(r"\b(?:ete|estiv\w*|saison\w*|juillet|aout|hivern\w*|vacances|tourist\w*)\b")
_VAGUE = re.compile(
    r"\b(?:environ|pres de|plus de|moins de|quelque|autour de|un peu \w+ de|a peine"
    r"|une? (?:vingtaine|"
    r"trentaine|quarantaine|cinquantaine|centaine)) (?:\w+ ){0,4}?(?:mille )?(?:personnes"
    r"|habitants|ames)"
)
_ELSE = re.compile(rf"\b(?:et|ou|contre|mais)\s+({NUMBER})\s+(?:selon|d.apr[eè]s)", re.IGNORECASE)
"""A second figure in a sentence, and its source."""
_TIMES = re.compile(r"\b(?:multipli\w+ par|double|triple|quadruple)\b")
_AREA = re.compile(rf"({NUMBER})\s*(?:km²|km2|kilom[eè]tres carr[eé]s)", re.IGNORECASE)
_COMMUNES = re.compile(
    r"(?:^|, |\b(?:les|ses|nos|des|compte|comptent|couvre|reunit|regroupe|rassemble|comprend"
    r"|soit) )"
    r"(\d+) communes\b"
    r"(?! (?:du (?:nord|sud)|de l (?:est|ouest)|voisine|rurale|isolee|sans|ont|n ont|sont"
    r"|limitrophe))"
)
_EITHER = re.compile(r"\b(\d+) communes\W+(\d+) (?:avec|sans|en comptant|si l on)\b")
SIZE = re.compile(r"\btaille\s*(?:n\s*°|:|\s)\s*([1-4])\b(?![.,]\d)", re.IGNORECASE)
_NEIGHBOUR = re.compile(
    r"\bCPTS\s+(?:voisine\s+)?((?:(?:du|de la|de l['’]|des|de|d['’])\s*)?"
    r"[A-ZÀ-Ý][\w'’-]*(?:\s+(?:(?:du|de|des|la|le|les|et|en|sur)\s+|(?:de l|d"
    r"|l)['’])?[A-ZÀ-Ý][\w'’-]*)*)"
)
_OTHERS = re.compile(
    r"\bcelles?\s+((?:du|de la|de l['’]|des|de|d['’])\s*[A-ZÀ-Ý][\w'’-]*(?:\s+[A-ZÀ-Ý][\w'’-]*)*)"
)
_SOURCE = re.compile(
    r"^(?:source\s*:\s*)?((?:Insee|INSEE|RP|recensement|DGCL|mairie)[^()]*)$", re.IGNORECASE
)
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")


def with_notes(block: Paragraph) -> str:
    """Return the words of a paragraph with its notes in brackets at its end."""
    notes = "".join(f" ({note})" for note in block.notes)
    return block.text.rstrip(" .") + notes + "." if notes else block.text


def read_population(blocks: Sequence[Paragraph], least: int, total: str) -> Taken:
    """Return the population given in sentences.

    `total` is that of a table, `least` the number below which a figure is of a part only.
    """
    taken = Taken()
    figures: list[tuple[str, str, str, Paragraph]] = []
    for block in blocks:
        for sentence in sentences(with_notes(block)):
            plain = in_figures(sentence)
            numbers = [groups[0] or groups[1] for groups in _PEOPLE.findall(sentence)]
            season = _SEASON.search(plain) is not None
            for elsewhere in _ELSE.findall(sentence) if numbers else ():
                if is_number(elsewhere) and _value(elsewhere) >= least:
                    question = (
                        f"un autre chiffre de population que {numbers[0]} : lequel est le bon ?"
                    )
                    taken.ask(block.place, f"{elsewhere} ({sentence})", question)
            for number in numbers:
                if not is_number(number):
                    taken.ask(block.place, sentence, "nombre qui peut se lire de deux façons")
                elif _value(number) < least:
                    continue
                elif season:
                    entry = {"valeur": plain_number(number), "nature": "saisonniere"}
                    taken.fact("territoire.autres_populations[]", entry, block.place)
                else:
                    figures.append((plain_number(number), *_origin(sentence, number), block))
            if not numbers and (
                _VAGUE.search(folded(sentence)) or (season and _TIMES.search(plain))
            ):
                taken.ask(
                    block.place, sentence, "un ordre de grandeur, pas un chiffre : non repris"
                )
    _choose(figures, total, taken)
    return taken


def _choose(figures: list[tuple[str, str, str, Paragraph]], total: str, taken: Taken) -> None:
    values = list(dict.fromkeys(figure[0] for figure in figures))
    best = next((figure for figure in figures if total and figure[0] == total), None)
    best = best or max(figures, key=lambda figure: (bool(figure[2]), bool(figure[1])), default=None)
    if best is None:
        return
    value, year, source, block = best
    population = {"valeur": value, "annee": year, "source": source}
    taken.fact("territoire.population", {k: v for k, v in population.items() if v}, block.place)
    for figure in figures:
        if figure[0] != value and figure[0] in values:
            values.remove(figure[0])
            taken.ask(
                figure[3].place,
                f"{figure[0]} habitants",
                f"un autre chiffre de population que {value} : lequel est de référence ?",
            )


def _origin(sentence: str, number: str) -> tuple[str, str]:
    """Return the year and the source of a figure, in the brackets or words behind it."""
    behind = sentence[sentence.index(number) :]
    year = source = ""
    for inside in re.findall(r"\(([^()]*)\)", behind):
        if (quoted := _SOURCE.match(inside.strip())) and not source:
            source = re.sub(r",?\s*\b(?:19|20)\d{2}\b.*$", "", quoted[1]).strip(" ,")
            source = re.sub(r",?\s*recensement$", "", source) or source
            first = _YEAR.search(inside)
            year = year or (first[1] if first else "")
    if not year and (census := re.search(r"recensement (?:de |en )?((?:19|20)\d{2})", behind)):
        year = census[1]
    return year, source


def _value(number: str) -> int:
    return int(re.sub(r"\D", "", number.split(",", maxsplit=1)[0]) or 0)


def read_area(blocks: Sequence[Paragraph]) -> Taken:
    """Return the area, if only one figure is given."""
    taken = Taken()
    blocks_by_area = {
        plain_number(area): block for block in blocks for area in _AREA.findall(block.text)
    }
    if len(blocks_by_area) == 1:
        ((value, block),) = blocks_by_area.items()
        taken.fact("territoire.superficie", {"valeur": value}, block.place)
    return taken


def read_count(blocks: Sequence[Paragraph], listed: int) -> Taken:
    """Return the number of communes; ask about one that differs from the list."""
    taken = Taken()
    for block in blocks:
        words = bare_title(block.text) if block.level or len(block.text) < 80 else block.text
        if either := _EITHER.search(in_figures(words)):
            question = f"{either[1]} ou {either[2]} communes : à trancher"
            taken.ask(block.place, block.text, question)
            continue
        for number in _COMMUNES.findall(in_figures(words)):
            count = int(number)
            if listed and count == listed:
                if not taken.facts:
                    taken.fact("territoire.nombre_de_communes", str(count), block.place)
            elif listed and abs(count - listed) <= max(2, listed // 5) and count > 1:
                taken.ask(
                    block.place,
                    block.text,
                    f"{count} communes ici, {listed} dans la liste : à trancher",
                )
    return taken


def read_size(blocks: Sequence[Paragraph]) -> Taken:
    """Return the size of the community, if the document names only one."""
    taken = Taken()
    blocks_by_size = {size: block for block in blocks for size in SIZE.findall(block.text)}
    if len(blocks_by_size) == 1:
        ((size, block),) = blocks_by_size.items()
        taken.fact("contrat.taille", size, block.place)
    return taken


def read_neighbours(blocks: Sequence[Paragraph], own: str) -> Taken:
    """Return the CPTS that a chapter on the territory names, except its own."""
    taken = Taken()
    for block in blocks:
        for sentence in sentences(block.text):
            for match in (*_NEIGHBOUR.finditer(sentence), *_OTHERS.finditer(sentence)):
                if match.re is _OTHERS and "CPTS" not in sentence[: match.start()]:
                    continue
                name = f"CPTS {match[1]}"
                if not own or not _same(name, own):
                    taken.fact(
                        "territoire.cpts_voisines[]", {"nom": " ".join(name.split())}, block.place
                    )
    return taken


def _same(name: str, own: str) -> bool:
    words, mine = set(folded(name).split()), set(folded(own).split())
    small = {"cpts", "du", "de", "la", "des", "l", "d", "le", "les"}
    return bool((words - small) & (mine - small)) and len(words - small - mine) == 0
