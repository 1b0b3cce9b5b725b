"""The site of the guide. Sphinx reads the same Markdown files that GitHub and an editor show."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from pygments.lexers.special import TextLexer

from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "cptskit"
html_title = "Guide de cptskit"
language = "fr"
extensions = ["myst_parser"]
exclude_patterns = ["conf.py"]
myst_heading_anchors = 4
# YAML, terminals and shells: what a block shows is never to be guessed.
highlight_language = "text"
# French quotes and dashes are written as they are; `--option` must stay two hyphens.
smartquotes = False
pygments_style = "default"

html_theme = "furo"
html_copy_source = False
html_show_copyright = False
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#1f4e79",
        "color-brand-content": "#1f4e79",
    },
    "dark_css_variables": {
        "color-brand-primary": "#8ab8e6",
        "color-brand-content": "#8ab8e6",
    },
}
html_static_path = ["_static"]
html_css_files = ["guide.css"]

NAV = {
    "Écrire le projet": [
        "installer",
        "windows",
        "premiers-pas",
        "reprendre",
        "citer",
        "verifier",
        "diagnostic",
        "suivre",
        "vie-du-contrat",
        "changer",
        "renouveler",
        "assemblee-generale",
        "plan-de-crise",
    ],
    "Produire les documents": [
        "produire",
        "documents",
        "modeles",
        "envoyer",
    ],
    "Travailler au quotidien": [
        "editeur",
        "sans-terminal",
        "a-plusieurs",
        "comparer",
        "classeur",
        "portefeuille",
        "ci",
        "donnees",
        "messages",
    ],
    "Référence": [
        "commandes/index",
        "regles/index",
        "formats",
        "etendre",
    ],
}
"""The pages, in the order in which a community needs them; the commands and the rules follow from
their own lists."""


_NAMED = re.compile(r"^( *)```(\w+) ([\w./-]+\.\w+)\n", re.MULTILINE)
"""A fence that names a file after its language."""


def _complete(app: "Sphinx", docname: str, source: list[str]) -> None:
    """Add what only the site needs: the navigation, and the name of the file over a block."""
    source[0] = _NAMED.sub(r"\1```{code-block} \2\n\1:caption: \3\n", source[0])
    if docname == app.config.root_doc:
        source[0] += "".join(_toctree(caption, pages) for caption, pages in NAV.items())
    elif docname == "commandes/index":
        source[0] += _toctree("", ["*"])
    elif docname.startswith("regles/") and docname != "regles/index":
        # Two hundred entries would drown the sidebar of every page: they are in their index.
        source[0] = f"---\norphan: true\n---\n{source[0]}\n[Toutes les règles](index.md)\n"


def _toctree(caption: str, pages: list[str]) -> str:
    options = ":hidden:\n:glob:\n" + (f":caption: {caption}\n" if caption else "")
    return f"\n```{{toctree}}\n{options}\n" + "\n".join(pages) + "\n```\n"


def _typeset(app: "Sphinx", doctree: nodes.document) -> None:  # noqa: ARG001 - Sphinx passes it
    """Set the no-break spaces and the apostrophes of French, but not in what readers copy."""
    for text in list(doctree.findall(nodes.Text)):
        if not isinstance(text.parent, nodes.literal | nodes.FixedTextElement):
            text.parent.replace(text, nodes.Text(typo(text).replace("'", "’")))


_MENDED = {
    'class="caption" role="heading">': 'class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="Le guide">',
    '<aside class="toc-drawer': '<aside aria-label="Sur cette page" class="toc-drawer',
    "<pre>": '<pre tabindex="0">',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
    ">Skip to content<": ">Aller au contenu<",
    ">Back to top<": ">Haut de la page<",
    ">Previous<": ">Page précédente<",
    ">Next<": ">Page suivante<",
    '"title">Home<': '"title">Accueil<',
    ">Contents<": ">Sur cette page<",
    ">Light mode<": ">Fond clair<",
    ">Dark mode<": ">Fond sombre<",
    "Toggle Light / Dark / Auto color theme": "Fond clair, sombre, ou celui de l’appareil",
    "Toggle site navigation sidebar": "Montrer ou cacher le sommaire du guide",
    "Toggle table of contents sidebar": "Montrer ou cacher le sommaire de la page",
    "Toggle navigation of ": "Déplier : ",
    "Made with ": "Fait avec ",
    "Sphinx</a> and ": "Sphinx</a> et ",
}
"""What the theme leaves out or in English; axe-core asks for the first: what is wide is scrolled
with the keyboard, what is a landmark has a name."""


def _mend(app: "Sphinx", exception: Exception | None) -> None:
    if exception is None:
        for path in Path(app.outdir).rglob("*.html"):
            before = text = path.read_text(encoding="utf-8")
            for lacking, whole in _MENDED.items():
                text = text.replace(lacking, whole)
            if text != before:
                path.write_text(text, encoding="utf-8")


def setup(app: "Sphinx") -> None:
    """Register what Sphinx calls."""
    app.connect("build-finished", _mend)
    app.add_lexer("csv", TextLexer)
    app.connect("doctree-read", _typeset, priority=100)  # before the titles are collected
    app.connect("source-read", _complete)
