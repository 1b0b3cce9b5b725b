"""What the templates of a project would print wrong: no rule reads them, so their words are read.

Told with the boxes « À compléter », so that `check`, the band and `render --definitif` agree.
"""

from collections.abc import Iterator
from pathlib import Path

from cptskit.documents.gabarits.manques import Manque
from cptskit.documents.gabarits.own import OWN_TEMPLATES
from cptskit.documents.texte.images import SCHEME
from cptskit.regles.marques import TAG, marks_of
from cptskit.socle.patterns import late
from cptskit.socle.pictures import fault_of_file

_RAW = late(r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|!\[[^\[\]\n]*\]\([^)\n]{0,300}\)")
_LONGEST = 60


def wrongly_printed(markdown: str, folder: Path) -> Iterator[Manque]:
    """Yield the pictures of a document that are not shown, and the marks that stay in its words.

    Nothing where the project has no template of its own: its texts have their rules.
    """
    if not (folder / OWN_TEMPLATES).is_dir():
        return
    marks = marks_of(markdown)
    for source in dict.fromkeys(marks.images):
        fault = "" if source.startswith(SCHEME) else fault_of_file(source, folder)
        if fault:
            yield _of_template(f"l'image « {source} » n'est pas reprise : {fault}")
    for raw in (_RAW, TAG):
        for mark in dict.fromkeys(raw.findall(marks.words)):
            yield _of_template(f"« {mark[:_LONGEST]} » paraîtra tel quel")


def _of_template(words: str) -> Manque:
    return Manque(words, OWN_TEMPLATES, f"{OWN_TEMPLATES}/")
