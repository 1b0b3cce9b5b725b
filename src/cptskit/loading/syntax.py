"""Why a YAML text does not parse, in words that a coordinator understands.

libyaml's English is never shown nor read: the cause is looked for in the text around the place.
"""

import re

import yaml

from cptskit.loading import problems
from cptskit.loading.files import Source
from cptskit.loading.quotes import requoted
from cptskit.socle.findings import Finding, Location
from cptskit.socle.patterns import late

_COLON_IN_VALUE = late(r"^\s*(?:- +)*[^\s'\"#][^:]*:\s+[^\s'\"|>\[{#].*?(:)(?:\s|$)")
_NO_SPACE = late(r"^\s*(?:- +)*[^\W\d]\w*:[^\s:/]")
_OTHER_COLON = late(r"^\s*(?:- +)*[^\W\d]\w*\s*([=：﹕])")
_TWO_COMMAS = late(r"[\[{,]\s*,$")
_QUOTED = late(r"(?:^|:|-|[\[{,])\s*((['\"]).*\2)\s*$")
_CUT_GROUP = late(r"\s(#)[^\n]*[\]}]\s*$")
_CURLY = late(r"^\s*(?:- +)*[^\W\d]\w*:\s+([“”„‟][^\n]*:\s)")
_RESERVED = late(
    r"(?::\s+|^\s*-\s+)([@`%*&!\]}]|[|>](?![+-]?\d?[+-]?\s*(?:#|$)))"  # a lone | or > is right
)


def syntax_finding(source: Source, error: yaml.YAMLError) -> Finding:
    """Return the finding for a text that libyaml refuses."""
    if isinstance(error, yaml.reader.ReaderError):
        return _bad_character(source, error.character)
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line if mark else 0, len(source.lines) - 1)
    column = mark.column if mark else 0
    if isinstance(error, yaml.composer.ComposerError):
        return problems.SYNTAX.at(
            _span(source, line, column),
            "Le fichier contient deux documents YAML.",
            "Enlevez la ligne « --- » ou partagez-le en deux fichiers.",
        )
    opening = getattr(error, "context_mark", None)
    if opening and _char(source, opening.line, opening.column) in "'\"":
        return _quote(source, opening.line, opening.column, line, column)
    return _by_looking(source, line, column, opening)


def no_space(location: Location) -> Finding:
    """Return the finding for a colon that nothing separates from what follows."""
    return problems.SYNTAX.at(
        location, "Il manque une espace après le deux-points.", "Écrivez « clé: valeur »."
    )


def _by_looking(source: Source, line: int, column: int, opening: yaml.Mark | None) -> Finding:
    if found := _in_line(source, line, column):
        return found
    if found := _no_colon(source, line) or (_no_colon(source, line - 1) if line else None):
        return found
    if _TWO_COMMAS.search(source.lines[line][: column + 1]):
        return problems.SYNTAX.at(
            _span(source, line, column),
            "Il y a ici une virgule de trop, ou une valeur oubliée.",
            "Gardez une seule virgule entre deux valeurs.",
        )
    if opening and _char(source, opening.line, opening.column) in "[{":
        return _not_closed(source, opening)
    return problems.SYNTAX.at(
        _span(source, line, column),
        "L'alignement ou la ponctuation de cette ligne ne se comprend pas.",
        "Alignez la ligne sur ses voisines : deux espaces par niveau, « clé: valeur », "
        "ou « - » devant chaque élément d'une liste.",
    )


def _no_colon(source: Source, line: int) -> Finding | None:
    """Return what is wrong with the colon after the key of a line."""
    if missing := _NO_SPACE.match(source.lines[line]):
        return no_space(_span(source, line, missing.end() - 2))
    if other := _OTHER_COLON.match(source.lines[line]):
        return problems.SYNTAX.at(
            _span(source, line, other.start(1)),
            f"« {other[1]} » n'est pas le deux-points du clavier.",
            "Écrivez « clé: valeur », avec une espace après le deux-points.",
        )
    return None


def _not_closed(source: Source, opening: yaml.Mark) -> Finding:
    if cut := _CUT_GROUP.search(source.lines[opening.line], opening.column):
        return problems.SYNTAX.at(
            _span(source, opening.line, cut.start(1)),
            "Un dièse après une espace commence un commentaire : la fin de la ligne, avec ce qui "
            "ferme l'accolade ou le crochet, n'est pas lue.",
            'Mettez la valeur qui contient le dièse entre guillemets droits : "…".',
        )
    return problems.SYNTAX.at(
        _span(source, opening.line, opening.column),
        "Ce crochet ou cette accolade n'est pas refermé.",
        "Fermez-le, ou mettez la valeur entre guillemets.",
    )


def _in_line(source: Source, line: int, column: int) -> Finding | None:
    """Return what is wrong within a line that libyaml stopped at, if it is of a known kind."""
    text = source.lines[line]
    if tab := re.match(r" *(\t)", text):
        return problems.TAB.at(
            _span(source, line, tab.start(1)),
            "L'alignement est fait avec une tabulation.",
            "Remplacez-la par des espaces : deux par niveau.",
        )
    if quoted := _QUOTED.search(text[:column]):
        return _quote(source, line, quoted.start(1), line, column)
    if reserved := _RESERVED.search(text):
        alone = not re.search(r"[\[{]", text[: reserved.start(1)])
        return _reserved(_span(source, line, reserved.start(1)), reserved.group(1), alone=alone)
    if curly := _CURLY.match(text):
        return problems.SYNTAX.at(
            _span(source, line, curly.start(1)),
            "Les guillemets “ ” d'un traitement de texte ne protègent pas une valeur.",
            'Remplacez-les par des guillemets droits : "…".',
        )
    if colon := _COLON_IN_VALUE.match(text):
        return problems.SYNTAX.at(
            _span(source, line, colon.start(1)),
            "Un deux-points au milieu d'une valeur la coupe en deux.",
            'Mettez toute la valeur entre guillemets droits : "…".',
        )
    return None


def _reserved(location: Location, sign: str, *, alone: bool) -> Finding:
    """Return the finding for a value that begins with a sign of YAML; `alone` on its line."""
    advice = 'Mettez toute la valeur entre guillemets droits : "…".'
    if sign == "|":
        return problems.SYNTAX.at(
            location,
            "Après « | », le texte commence à la ligne suivante.",
            "Passez à la ligne après « | », et décalez le texte de deux espaces de plus que la "
            "clé ; ou effacez « | » si le texte tient sur cette ligne.",
        )
    if sign == ">":
        advice += " Si « > » annonce un long texte, passez à la ligne après lui."
    elif alone and sign in "@`%*":
        advice += " « cptskit fix » le fait."
    return problems.SYNTAX.at(location, f"Une valeur ne peut pas commencer par « {sign} ».", advice)


def _quote(source: Source, line: int, column: int, end_line: int, end_column: int) -> Finding:
    # libyaml stops at the bar of \q, but after the two signs of \U and \x.
    bar = next(
        (c for c in (end_column, end_column - 2) if _char(source, end_line, c) == "\\"), None
    )
    if bar is not None:
        return problems.SYNTAX.at(
            _span(source, end_line, bar),
            "Une barre oblique inverse « \\ » a un sens spécial entre guillemets doubles.",
            "Utilisez des apostrophes autour de la valeur, ou doublez la barre : « \\\\ ».",
        )
    right = requoted(source.lines[line][column:].strip())
    return problems.SYNTAX.at(
        _span(source, line, column),
        "Ce guillemet n'est pas refermé, ou l'est au milieu de la valeur.",
        f"Écrivez {right} ; « cptskit fix » le fait."
        if right
        else "Ouvrez et fermez la valeur avec le même guillemet droit ; "
        "dans '…', une apostrophe s'écrit deux fois : ''.",
    )


def _bad_character(source: Source, character: int) -> Finding:
    before = source.text.partition(chr(character))[0]
    line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    return problems.SYNTAX.at(
        _span(source, line, column),
        "Cette ligne contient un caractère invisible que YAML n'accepte pas.",
        "Effacez-le : il vient souvent d'un copier-coller.",
    )


def _char(source: Source, line: int, column: int) -> str:
    if line >= len(source.lines) or not 0 <= column < len(source.lines[line]):
        return " "
    return source.lines[line][column]


def _span(source: Source, line: int, column: int) -> Location:
    column = min(column, len(source.lines[line]))
    return Location(source.path, line + 1, column + 1, line + 1, column + 2)
