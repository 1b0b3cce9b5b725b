"""Un chiffre du diagnostic est redit ailleurs, avec une autre valeur.

Le diagnostic dit 48,7 %, la fiche part de 45 %, et le contexte dit encore 50 % : le chiffre a
changé à un endroit, et pas aux autres. Le lecteur ne sait plus lequel croire.

La règle compare l'indicateur du diagnostic avec la valeur de départ des indicateurs de fiche qui le
citent (« indicateur: ») ou portent le même nom, et avec les phrases qui en reprennent les mots et
l'unité. Une phrase qui vise une cible, ou parle d'une autre année, n'est pas en cause. Le plus sûr
est de citer : « [[sans-medecin]] » dans une phrase, « indicateur: sans-medecin » dans une fiche.

## Mauvais exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Sur le territoire, 9 % des patients n'ont pas de médecin traitant.
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, valeur: 11,2 %, annee: 2024, source: Rezone CPTS}
```

## Bon exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Sur le territoire, [[Patients sans médecin traitant]] des patients n'ont pas de médecin.
diagnostic:
  indicateurs:
    - {libelle: Patients sans médecin traitant, valeur: 11,2 %, annee: 2024, source: Rezone CPTS}
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.accents import folded
from cptskit.francais.nombres import exact
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.nombres import Valeur
from cptskit.regles.naming import every_word
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level, Route

_ASIDE = frozenset({"budget", "annees", "articulation", "glossaire", "regles_ignorees", "annexes"})
_LISTED = frozenset({"indicateurs", "repartitions", "cpts_voisines"})
"""Lists whose figures are compared as such, or are of others."""
_VAGUE = every_word(
    "part taux nombre proportion habitant population personne total moyenne ans plus moins sans "
    "patient adulte territoire"
)
_AIM = re.compile(
    r"\b(?:objectif|cible|viser|vise|d'ici|atteindre|attein|passer|reduire|ramener|porter|augmenter"
    r"|gagner|hausse|baisse|evolution)"
)
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.,]\d[^.!?;\n]*)*")
_LINE_END = re.compile(r"\n(?!\s*\n)")
"""The end of a line within a paragraph."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = r"(?<![\d,.])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(,\d+)?[ \u00a0\u202f]?"
_ALIKE = 0.6
_FEWEST = 2


@rule("DIA022", "chiffre-dit-deux-fois", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Hold baselines and sentences against the indicators of the diagnostic."""
    listed = projet.diagnostic.indicateurs if projet.diagnostic else ()
    told = [
        (route, text)
        for route, text in (context.numbered if listed else ())
        if not (route[0] in _ASIDE or not _LISTED.isdisjoint(route))
    ]
    for index, indicateur in enumerate(listed):
        if indicateur.valeur is None or indicateur.valeur.masquee:
            continue
        here: Route = ("diagnostic", "indicateurs", index, "valeur")
        yield from _baselines(projet, indicateur, indicateur.valeur, here)
        yield from _sentences(told, indicateur, indicateur.valeur, here)


def _baselines(
    projet: Projet, indicateur: Indicateur, valeur: Valeur, here: Route
) -> Iterator[Remark]:
    for route, other in indicateurs(projet):
        start = other.reference
        cited = indicateur.id is not None and other.indicateur == indicateur.id
        same = cited or folded(other.intitule) == folded(indicateur.libelle)
        if start is None or start.masquee or start.pourcent != valeur.pourcent:
            continue
        if same and start.nombre != valeur.nombre:
            yield Remark(
                f"« {indicateur.libelle} » vaut {_shown(valeur)} dans le diagnostic, et part de "
                f"{_shown(start)} ici.",
                (*route, "reference"),
                "Corrigez l'un des deux, ou remplacez « reference: » par « indicateur: » avec "
                "l'identifiant de l'indicateur : la valeur suivra.",
                (Elsewhere(here, "la valeur du diagnostic"),),
            )


def _sentences(
    told: list[tuple[Route, str]], indicateur: Indicateur, valeur: Valeur, here: Route
) -> Iterator[Remark]:
    words = _telling(indicateur.libelle)
    figure = _pattern(indicateur, valeur)
    if len(words) < _FEWEST or figure is None:
        return
    for route, text in told:
        if not figure.search(text):
            continue
        for sentence in _SENTENCE.findall(_LINE_END.sub(" ", text)):
            wrong = _contradicted(sentence, words, figure, indicateur)
            if wrong:
                yield Remark(
                    f"Le texte dit {wrong} ; « {indicateur.libelle} » vaut {_shown(valeur)} dans "
                    "le diagnostic.",
                    route,
                    "Corrigez l'un des deux, ou citez : "
                    f"« [[{indicateur.id or indicateur.libelle}]] ».",
                    (Elsewhere(here, "la valeur du diagnostic"),),
                    extract=wrong,
                )


def _contradicted(
    sentence: str, words: frozenset[str], figure: re.Pattern[str], indicateur: Indicateur
) -> str | None:
    """Return the figure of a sentence that speaks of an indicator, where it is another one.

    Of several figures, those of the département, the region and France are left aside.
    """
    years = {int(year) for year in _YEAR.findall(sentence)}
    if _AIM.search(folded(sentence)) or (years and indicateur.annee not in years):
        return None
    if len(words & _words(sentence)) < max(_FEWEST, _ALIKE * len(words)):
        return None
    assert indicateur.valeur is not None
    figures = [(match[0].strip(), _value(match)) for match in figure.finditer(sentence)]
    if any(_agrees(value, indicateur.valeur.nombre) for _, value in figures):
        return None
    other = [
        text
        for text, value in figures
        if not any(_agrees(value, compared) for compared in _compared(indicateur))
    ]
    return other[0] if len(other) == 1 else None


def _agrees(written: Decimal, value: Decimal) -> bool:
    """Say whether a figure is a value, rounded as the sentence rounds it."""
    return round(value, _decimals(written)) == written


def _value(match: re.Match[str]) -> Decimal:
    return Decimal((match[1] + (match[2] or "")).translate(_PLAIN))


def _words(text: str) -> frozenset[str]:
    """Return the telling words of a text, ages among them."""
    return (every_word(text) | frozenset(re.findall(r"(?<!\d)\d\d(?!\d)", text))) - _VAGUE


_PLAIN = str.maketrans({" ": "", "\u00a0": "", "\u202f": "", ",": "."})


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _telling(libelle: str) -> frozenset[str]:
    return _words(re.split(r"[(,:]", libelle)[0])


def _pattern(indicateur: Indicateur, valeur: Valeur) -> re.Pattern[str] | None:
    """Return the pattern of a figure in the indicator's unit; None where no unit says."""
    if valeur.pourcent or (indicateur.unite or "").startswith("%"):
        return re.compile(_FIGURE + "%")
    if ratio := re.match(
        r"pour (1[ \u00a0\u202f]?000|100[ \u00a0\u202f]?000)\b", indicateur.unite or ""
    ):
        base = re.sub(r"\D+", r"[ \\u00a0\\u202f]?", ratio[1])
        return re.compile(_FIGURE + rf"(?:[^\W\d]+ ){{0,3}}pour {base}\b")
    unit = re.match(r"[^\W\d]{3,}", indicateur.unite or "")
    if unit is None:
        return None
    return re.compile(_FIGURE + re.escape(unit[0]) + r"\b", re.IGNORECASE)


def _compared(indicateur: Indicateur) -> Iterator[Decimal]:
    for _, value in indicateur.comparaisons.valeurs() if indicateur.comparaisons else ():
        yield value.nombre


def _shown(valeur: Valeur) -> str:
    figure = exact(valeur.nombre)
    return f"{figure} %" if valeur.pourcent else figure
