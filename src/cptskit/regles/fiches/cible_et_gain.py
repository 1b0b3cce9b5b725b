"""Une valeur de départ et un gain ne font pas la cible.

Une cible publiée n'était pas la somme de son point de départ et du gain annoncé : 66 111 + 700
n'est pas 68 811. La part variable se joue sur ce nombre.

La règle lit « + 700 » dans l'intitulé ou le justificatif d'un indicateur qui donne sa valeur de
départ et sa cible, et les additions écrites en toutes lettres dans un texte.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    indicateurs:
      - {intitule: Patients avec médecin traitant (+ 700), reference: 66 111, cible: 68 811}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    indicateurs:
      - {intitule: Patients avec médecin traitant (+ 700), reference: 66 111, cible: 66 811}
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.missions import IndicateurSuivi
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_GAIN = late(
    rf"(?<![\d,])\+\s?(?P<gain>{_NUMBER})"
    r"(?P<rest>\s?(?:%|points?\b|ans?\b|mois\b|jours?\b|h\b|heures?\b|min|km\b)"
    r"|[ \u00a0\u202f,]?\d)?"
)
_SUM = late(
    rf"(?<![\d,+−-])(?P<one>{_NUMBER})\s?\+\s?(?P<two>{_NUMBER})"
    rf"\s?=\s?(?P<all>{_NUMBER})(?![\d,]*\d)"
)


@rule("FIC019", "cible-et-gain", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add the gain to the baseline of each indicator, then each addition that a text writes."""
    for route, indicateur in indicateurs(projet):
        start, target, gain = indicateur.reference, indicateur.cible, _gain(indicateur)
        if start is None or target is None or gain is None or start.masquee or target.masquee:
            continue
        if start.nombre < target.nombre != start.nombre + gain:
            yield Remark(
                f"{number(start.nombre)} + {number(gain)} font {number(start.nombre + gain)} ; la "
                f"cible est de {number(target.nombre)}.",
                (*route, "cible"),
                "Corrigez la valeur de départ, le gain ou la cible.",
                (Elsewhere((*route, "reference"), "valeur de départ"),),
            )
    for route, text in context.texts:
        for match in _SUM.finditer(text) if "=" in text else ():
            one, two, whole = (_read(match[name]) for name in ("one", "two", "all"))
            if one + two != whole and not _goes_on(text[: match.start()]):
                yield Remark(
                    f"{number(one)} + {number(two)} font {number(one + two)}, et non "
                    f"{number(whole)}.",
                    route,
                    "Corrigez l'un des trois nombres.",
                    extract=match.group(),
                )


def _goes_on(before: str) -> bool:
    """Say whether an addition is only the end of a longer one."""
    return before.rstrip().endswith(("+", "-", "−", "×", "*", "/"))


def _gain(indicateur: IndicateurSuivi) -> Decimal | None:
    """Return the one gain that an indicator writes in its words; None for none, or a rate."""
    words = f"{indicateur.intitule} ; {indicateur.justificatif or ''} ; {indicateur.unite or ''}"
    gains = [match for match in _GAIN.finditer(words) if "=" not in words]
    if len(gains) != 1 or gains[0]["rest"]:
        return None
    return _read(gains[0]["gain"])


def _read(text: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", text).replace(",", "."))
