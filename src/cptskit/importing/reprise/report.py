"""`reprise.md`: what to decide, what was not taken and where it is, in words for a coordinator.

Whatever the source says that is not word for word in a file of the project is listed here: the
report looks for each sentence, and does not trust what the recognisers claim to have taken.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cptskit.importing.document.blocks import Document, Paragraph, paragraphs
from cptskit.importing.document.marks import escaped
from cptskit.importing.document.ods import SHOWN_OTHERWISE
from cptskit.importing.reprise.chapters import is_contents
from cptskit.importing.reprise.days import days_in
from cptskit.importing.reprise.facts import Question
from cptskit.importing.reprise.grids import label
from cptskit.importing.reprise.labels import field_of
from cptskit.importing.reprise.places import by_place
from cptskit.importing.reprise.understand import Understood, facts_of
from cptskit.importing.reprise.words import folded, is_nothing, sentences, tight

_NAME = "(nom)"
_LINE = 120
"""Length below which a line of a cover is taken once its facts are."""
_EDGES = ("en-tête", "pied de page")
_CALL = re.compile(r"\[\^\w+\]:? ?")
"""The call of a note, inside a sentence."""
_OWN_SIGN = re.compile("[\ue000-\uf8ff]")
"""A sign that only a font of symbols shows, as a drawn bullet."""


@dataclass(frozen=True)
class Left:
    """A passage that no file of the project contains as it is."""

    place: str
    text: str
    cut: bool
    """Whether it was taken into fields, in parts."""
    title: bool = False
    """Whether it is the title of a chapter, which a chapter of the project replaces."""

    edge: bool = False
    """Whether it is in a contents list, a header or a footer: documents make new ones."""

    @property
    def to_place(self) -> bool:
        """Whether it still needs a place: it is not a field, a title or a label."""
        return not (self.cut or self.title or self.edge or _is_label(self.text))


class Corpus:
    """All the words of the files of a project, to look a sentence up."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Read the texts among the files."""
        texts = [
            raw.decode("utf-8", errors="replace")
            for path, raw in files.items()
            if path.endswith((".yaml", ".md", ".csv"))
        ]
        whole = _CALL.sub("", "\n".join(texts))
        self._whole = whole
        self._tight = tight(whole.replace("\\n", " "))
        self._folded = f" {folded(whole)} "

    def quotes(self, text: str) -> bool:
        """Say whether the files contain a text, to the character."""
        return text in self._whole

    def has(self, text: str) -> bool:
        """Say whether the files contain these words."""
        core = tight(text)
        if len(core) <= 3:
            words = folded(text)
            return not core or (
                f" {words} " in self._folded if words else self.quotes(text.strip())
            )
        return core in self._tight


def left_over(document: Document, understood: Understood, files: Mapping[str, bytes]) -> list[Left]:
    """Return the passages of the source missing from the files, in order."""
    corpus = Corpus(files)
    left = []
    guidance = {id(block) for block in understood.guidance}
    values_there = by_place(understood.tree)
    for paragraph in paragraphs(document.blocks):
        if id(paragraph) in guidance:
            continue
        if is_contents(paragraph):
            if not corpus.has(re.sub(r"[.…\s_]*\d{1,3}$", "", paragraph.text)):
                left.append(Left(paragraph.place, paragraph.text, cut=False, edge=True))
            continue
        is_field = len(paragraph.text) < _LINE and _says_value(
            paragraph, values_there.get(paragraph.place, ())
        )
        cut, title = (
            is_field or id(paragraph) in understood.used,
            id(paragraph) in understood.titles,
        )
        left += [
            Left(paragraph.place, line.strip(), cut, title)
            for line in paragraph.text.split("\n")
            if _missing(line, corpus) and not (cut and _is_shown(line, corpus))
        ]
        notes = [note for note in paragraph.notes if _missing(note, corpus)]
        left += [Left(f"note, {paragraph.place}", note, cut=False) for note in notes]
    for side in document.sides:
        place = ", ".join(filter(None, (side.kind, side.place if "«" in side.place else "")))
        left += [
            Left(place, line, cut=False, edge=side.kind in _EDGES)
            for line in side.text.split("\n")
            if _missing(line, corpus) or (side.kind == SHOWN_OTHERWISE and not corpus.quotes(line))
        ]
    return left


def _says_value(paragraph: Paragraph, values: Sequence[str]) -> bool:
    """Say whether a line contains a value that was read at its place, which others may share."""
    words = f" {folded(paragraph.text)} "
    days = {day.iso for day in days_in(paragraph.text)}
    return any(value in days or f" {folded(value)} " in words for value in values)


def _missing(line: str, corpus: Corpus) -> bool:
    line = re.sub(rf"^\s*{_OWN_SIGN.pattern}\s*", "", line)
    if _OWN_SIGN.search(line) and not corpus.quotes(" ".join(line.split())):
        return True
    return any(
        re.search(r"\w", sentence) and not corpus.has(sentence) for sentence in sentences(line)
    )


def _is_shown(text: str, corpus: Corpus) -> bool:
    """Say whether a cell is empty, or a date that a field writes in another form."""
    if is_nothing(text) and not re.search(r"\w", text):
        return True
    days = days_in(text)
    whole = len(days) == 1 and days[0].start == 0 and days[0].end == len(text.strip())
    return whole and corpus.has(days[0].iso)


def written(
    document: Document,
    understood: Understood,
    files: Mapping[str, bytes],
    every: Sequence[Left],
    checked: Sequence[str] = (),
    kept: Sequence[str] = (),
) -> str:
    """Return the text of the report.

    `every` is what `left_over` found, `checked` are lines on the result of `check`, `kept` the
    differences that the project keeps.
    """
    hide = _Mask(understood)
    left = [passage for passage in every if hide(passage.text) == passage.text]
    lines = [
        f"# Reprise de « {hide(document.name)} »",
        "",
        *_summary(document, understood, left, files),
    ]
    lines += [*checked, ""] if checked else [""]
    lines += _questions(understood.questions, hide)
    lines += _kept(kept, hide)
    remarks = ((hide(q.place), hide(f"{q.words} — {q.reading}")) for q in understood.remarks)
    lines += _entries("Lu autrement qu'écrit", remarks)
    lines += _entries(
        "Non repris, à placer",
        ((passage.place, passage.text) for passage in left if passage.to_place),
    )
    lines += _entries("Découpé en champs", _cut(left))
    lines += _joined(
        "Titres de chapitres remplacés", (passage.text for passage in left if passage.title)
    )
    edges = (passage.text for passage in left if passage.edge)
    lines += _joined("Sommaire, en-têtes et pieds de page, refaits par cptskit", edges)
    labels = (
        passage.text
        for passage in left
        if not (passage.title or passage.edge) and _is_label(passage.text)
    )
    lines += _joined("Étiquettes et en-têtes de tableaux", labels)
    guidance = ((block.place, block.text) for block in understood.guidance)
    lines += _entries("Consignes de la trame, laissées dans le document", guidance)
    return "\n".join(lines).rstrip() + "\n"


def _summary(
    document: Document, understood: Understood, left: Sequence[Left], files: Mapping[str, bytes]
) -> Iterator[str]:
    every = [
        line
        for paragraph in paragraphs(document.blocks)
        for line in paragraph.text.split("\n")
        if line.strip()
    ]
    lost = sum(passage.to_place for passage in left)
    texts = sum(path.startswith("textes/") for path in files)
    yield f"- Paragraphes et cellules repris : {max(len(every) - lost, 0)} sur {len(every)}"
    yield f"- Valeurs écrites dans les champs : {facts_of(understood.tree)}"
    yield f"- Textes : {texts} ; images : {len(understood.pictures)}"
    yield f"- À décider : {len(understood.questions)} ; passages à placer : {lost}"
    if document.struck or document.inserted:
        yield (
            f"- Suivi des modifications : {document.struck} suppression(s) et {document.inserted} "
            "insertion(s) prises pour acceptées ; le texte rayé n'est repris nulle part"
        )
    comments = sum(side.kind == "commentaire" for side in document.sides)
    if comments:
        yield f"- Commentaires : {comments}, non repris dans le projet (voir plus bas)"


def _questions(questions: Iterable[Question], hide: "_Mask") -> list[str]:
    lines = ["## À décider", ""]
    for question in questions:
        lines.append(
            f"- {hide(question.place)} : « {hide(question.words)} » — {hide(question.reading)}"
        )
        if question.yaml:
            lines += [
                "",
                "  ```yaml",
                *(f"  # {hide(line)}" for line in question.yaml),
                "  ```",
                "",
            ]
    return [*lines, ""] if len(lines) > 2 else []


def _kept(kept: Sequence[str], hide: "_Mask") -> list[str]:
    """Return the lines on what differs in the project, with the YAML to take."""
    lines: list[str] = []
    for difference in kept:
        summary, _, yaml = difference.partition("\n")
        lines.append(f"- {hide(summary)}")
        if yaml:
            lines += [
                "",
                "  ```yaml",
                *(f"  {hide(line)}" for line in yaml.split("\n")),
                "  ```",
                "",
            ]
    return ["## Laissé tel que le projet le dit", "", *lines, ""] if lines else []


def _entries(title: str, entries: Iterable[tuple[str, str]]) -> list[str]:
    lines = [f"- {place} : {' '.join(text.split())}" for place, text in entries]
    return [f"## {title}", "", *lines, ""] if lines else []


def _joined(title: str, texts: Iterable[str]) -> list[str]:
    words = dict.fromkeys(texts)
    return [f"## {title}", "", " · ".join(words), ""] if words else []


def _cut(left: Sequence[Left]) -> Iterator[tuple[str, str]]:
    """Yield what reads differently as fields, with neighbours on one line."""
    together: dict[str, list[str]] = {}
    for passage in left:
        if passage.cut and not (passage.title or passage.edge or _is_label(passage.text)):
            place = re.sub(r", ligne \d+, colonne \d+.*$", "", passage.place)
            together.setdefault(place, []).append(passage.text)
    for place, texts in together.items():
        yield place, " · ".join(dict.fromkeys(texts))


def _is_label(text: str) -> bool:
    return len(text) < 60 and (field_of(text) is not None or not label(text))


class _Mask:
    """Removes the names of people from a text: they belong with the members, not here."""

    def __init__(self, understood: Understood) -> None:
        names = sorted(set(_people(understood.tree)), key=len, reverse=True)
        spaced = [r"\s+".join(map(re.escape, name.split())) for name in names]
        self._form = re.compile(
            rf"(?<!\w)(?:(?:Drs?|Pr|Mme|M\.)\s+)?(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE
        ) if spaced else None  # fmt: skip

    def __call__(self, text: str) -> str:
        """Return a text without names."""
        return self._form.sub(_NAME, text) if self._form else text


def _people(tree: Mapping[str, object]) -> Iterator[str]:
    """Yield the names of people that a project holds, in their usual forms."""
    from cptskit.projet.personnes import ressemble_a_un_nom  # noqa: PLC0415 - only for a report

    def walk(value: object, key: str) -> Iterator[str]:
        if isinstance(value, Mapping):
            if "prenom" in value and "nom" in value:
                yield f"{value['prenom']} {value['nom']}"
                yield f"{value['nom']} {value['prenom']}"
                if value.get("rpps"):
                    yield str(value["rpps"])
            for name, inside in value.items():
                yield from walk(inside, name if name != "nom" else f"{key}.nom")
        elif isinstance(value, list):
            for item in value:
                yield from walk(item, key)
        elif key in ("titulaires.nom", "contacts.nom") or (
            key in ("pilote", "responsable") and ressemble_a_un_nom(str(value))
        ):
            yield re.sub(r"^(?:Drs?|Pr|Mme|M\.)\s+", "", str(value))

    yield from walk(tree, "")


def naming(understood: Understood, left: Sequence[Left]) -> bytes:
    """Return the passages that name somebody and are nowhere else, for a text of the project.

    Empty if there are none: a report must not contain them.
    """
    hide = _Mask(understood)
    passages = [passage for passage in left if hide(passage.text) != passage.text]
    if not passages:
        return b""
    lines = [
        f"- {passage.place} : {escaped(' '.join(passage.text.split()))}" for passage in passages
    ]
    head = (
        "Ces passages nomment quelqu'un : ils ne sont imprimés nulle part, placez-les ou ôtez-les."
    )
    return "\n".join([head, "", *lines, ""]).encode()
