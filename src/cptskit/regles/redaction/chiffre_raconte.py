"""Un chiffre écrit dans une phrase contredit le dossier.

« Nos quatorze communes » quand la liste en a douze, « les vingt adhérents » quand le registre en a
quarante : le lecteur de l'ARS compte, et doute du reste. Le nombre est écrit une fois, à sa place ;
la phrase doit dire le même.

La règle lit, en lettres ou en chiffres, le nombre de communes, d'habitants, d'adhérents, de
missions, la taille, la durée du contrat et des mandats, là où la phrase parle de l'ensemble :
« dans quatre communes » ou « les trois communes littorales » ne sont pas en cause. « Environ »,
« près de », « plus de » et un chiffre rond sont compris ; une population d'une autre année, datée
dans la phrase, ou donnée sous « autres_populations: », l'est aussi.

## Mauvais exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Notre territoire réunit quatre communes ; ses vingt adhérents y exercent.
territoire:
  communes: [{insee: 34154, nom: Mauguio}, {insee: 34192, nom: Palavas-les-Flots}]
membres: {nombre: 12}
```

## Bon exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Notre territoire réunit deux communes ; ses douze adhérents y exercent.
territoire:
  communes: [{insee: 34154, nom: Mauguio}, {insee: 34192, nom: Palavas-les-Flots}]
membres: {nombre: 12}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.francais.nombres_lus import aligned
from cptskit.francais.recits.communes import SUJET as COMMUNES
from cptskit.francais.recits.communes import communes
from cptskit.francais.recits.durees import CONTRAT, MANDATS, contrat, mandats
from cptskit.francais.recits.habitants import habitants
from cptskit.francais.recits.membres import membres
from cptskit.francais.recits.missions import TAILLE, missions, taille
from cptskit.francais.recits.sentences import Claim, Precision, Sentence, sentences
from cptskit.projet import Projet
from cptskit.regles.known_figures import Figure, figures
from cptskit.regles.passages import texts_with
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_ELSEWHERE = frozenset({"budget", "annees", "articulation", "glossaire", "regles_ignorees"})
"""Chapters whose figures are of other things: a forecast, a year, a neighbour."""
_COUNTED = re.compile(
    r"commune|habitant|\bhab\b|adh|membre|professionnel|mission|taille|\bans?\b", re.IGNORECASE
)
"""What a text must speak of to be read."""
_HINTS = ("commune", "hab", "adh", "membre", "professionnel", "mission", "taille", " an")
_PAST = ("identite", "historique")
_TARGETS = frozenset({"indicateurs", "cpts_voisines", "partenaires", "structures"})
_ROUND = 100
_EIGHTH = 8
"""« Environ » and « une centaine » are right to one part in eight."""
_FAR = 3
"""« Plus de 50 » says nothing of 60; it does of 200."""


_SAYS = {COMMUNES: "la liste en a", CONTRAT: "le dossier dit", MANDATS: "le dossier dit"}


@rule("RED008", "chiffre-raconte", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Hold each figure of a sentence against that of the project."""
    by_subject = figures(projet, context)
    names = _names(projet)
    for route, text in texts_with(context, *_HINTS) if by_subject else ():
        if not _COUNTED.search(text):
            continue
        if route[0] in _ELSEWHERE or route == _PAST or not _TARGETS.isdisjoint(route):
            continue
        for sentence in sentences(text):
            for claim in _claims(sentence, by_subject, names):
                figure = by_subject.get(claim.sujet)
                if figure and _differs(claim, figure, sentence):
                    yield _remark(route, text, claim, figure)


def _claims(
    sentence: Sentence, by_subject: dict[str, Figure], names: frozenset[str]
) -> Iterator[Claim]:
    total = by_subject["missions"].valeur if "missions" in by_subject else 0
    yield from communes(sentence)
    yield from habitants(sentence, names)
    yield from membres(sentence)
    yield from missions(sentence, total)
    yield from taille(sentence)
    yield from contrat(sentence)
    yield from mandats(sentence)


def _differs(claim: Claim, figure: Figure, sentence: Sentence) -> bool:
    """Say whether a figure is none of those that are true, as precisely as it means to be."""
    if figure.annees and sentence.years and not sentence.years & figure.annees:
        return False
    return not any(_means(claim, value) for value in figure.justes or {figure.valeur})


def _means(claim: Claim, value: int) -> bool:
    if claim.precision is Precision.PLUS:
        return claim.valeur <= value <= claim.valeur * _FAR
    if claim.precision is Precision.MOINS:
        return value <= claim.valeur
    gap = abs(claim.valeur - value)
    if claim.precision is Precision.ENVIRON:
        return gap * _EIGHTH <= value
    return gap * 2 <= _step(claim.valeur)


def _step(figure: int) -> int:
    """Return to what a figure is rounded: 64 500 to the hundred; a small one is not rounded."""
    step = 1
    while figure >= _ROUND * step * 10 and figure % (step * 10) == 0:
        step *= 10
    return step if step >= _ROUND else 0


def _remark(route: Route, text: str, claim: Claim, figure: Figure) -> Remark:
    extract = text[claim.debut : claim.fin].strip()
    if figure.sujet == TAILLE:
        says, has = f"« {extract} »", f"c'est la taille {figure.valeur}"
    else:
        says = f"{number(claim.valeur)} {figure.sujet}"
        has = f"{_SAYS.get(figure.sujet, 'le dossier en a')} {number(figure.valeur)}"
    return Remark(
        f"Le texte dit {says}, {has}.",
        route,
        "Corrigez la phrase ou le dossier ; si elle parle d'autre chose, dites de quoi.",
        (Elsewhere(figure.route, figure.mention),),
        extract=extract,
    )


def _names(projet: Projet) -> frozenset[str]:
    listed = projet.territoire.communes if projet.territoire else ()
    return frozenset(aligned(commune.nom) for commune in listed if commune.nom)
