"""A comparison in Markdown: for a page, a mail, or the summary of a merge request."""

import re
from collections.abc import Iterator

from cptskit.comparaison import Comparaison
from cptskit.francais.ponctuation import typo
from cptskit.reporting.comparaison.lignes import Ligne, bilan, ligne, par_chapitre
from cptskit.reporting.comparaison.masque import Masque, masque_de

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@])")
_MANY = 20
_MOST = 60_000
"""A summary of GitHub holds 65 536 characters."""


def as_markdown(comparaison: Comparaison, *, replie: bool = False) -> str:
    """Return the comparison; `replie` folds long chapters, as GitHub and GitLab show them."""
    lines: list[str] = []
    length = 0
    for line in _lines(comparaison, masque_de(comparaison), replie):
        length += len(line) + 1
        if length > _MOST:
            lines.append(typo("\n_Trop long pour être montré ici : voir « cptskit diff »._"))
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _lines(comparaison: Comparaison, masque: Masque, replie: bool) -> Iterator[str]:
    yield f"## {_plain(comparaison.apres.projet.identite.nom)} : ce qui change"
    yield ""
    yield typo(f"De {_plain(comparaison.avant.nom)} à {_plain(comparaison.apres.nom)}.")
    if not comparaison.ecarts:
        yield from ("", "Rien n'a changé.")
        return
    if comparaison.faits:
        yield from ("", "| | Avant | Après | |", "| --- | ---: | ---: | --- |")
        for fait in comparaison.faits:
            cells = (fait.nom, fait.avant, fait.apres, fait.detail)
            yield f"| {' | '.join(map(_plain, cells))} |"
    for title, ecarts in par_chapitre(comparaison.ecarts):
        items = [_item(ligne(ecart, masque)) for ecart in ecarts]
        if replie and len(items) > _MANY:
            summary = f"<summary>{title} ({len(items)})</summary>"
            yield from ("", "<details>", summary, "", *items, "", "</details>")
        else:
            yield from ("", f"### {title}", "", *items)
    yield from ("", typo(f"{bilan(comparaison.ecarts)}."))


def _item(difference: Ligne) -> str:
    pieces = difference.morceaux
    if difference.signe == "~" and [kind for kind, _ in pieces] == ["-", "+"]:
        words = " → ".join(_plain(text) for _, text in pieces)
    elif difference.signe == "~":
        words = "".join(_marked(kind, text) for kind, text in pieces)
    else:
        words = _plain(pieces[0][1])
    sign = {"+": "**Ajouté** : ", "-": "**Retiré** : ", "~": ""}[difference.signe]
    return typo(f"- {sign}{_plain(difference.lieu)} : {words}")


def _marked(kind: str, text: str) -> str:
    marks = {"=": "", "-": "~~", "+": "**"}[kind]
    bare = _plain(text.strip())
    left = " " * (text[:1].isspace() or kind == "+")
    right = " " * (text[-1:].isspace())
    return f"{left}{marks}{bare}{marks}{right}" if bare else " "


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
