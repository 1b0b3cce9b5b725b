"""La cible d'un indicateur est du mauvais côté de sa valeur de départ.

Un délai doit baisser, un nombre de créneaux monter. Une cible qui va dans l'autre sens vient
souvent de deux valeurs inversées.

La règle ne parle que des titres dont le sens est sûr : délais, patients sans médecin traitant,
passages aux urgences, renoncements aux soins ; créneaux ouverts, patients vaccinés, dépistés ou
orientés, professionnels formés, taux de dépistage ou de vaccination.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins:
    fiches:
      - id: ACC-1
        titre: Un médecin traitant pour chacun
        indicateurs: [{intitule: Patients sans médecin traitant, reference: 320, cible: 640}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  acces_aux_soins:
    fiches:
      - id: ACC-1
        titre: Un médecin traitant pour chacun
        indicateurs: [{intitule: Patients sans médecin traitant, reference: 640, cible: 320}]
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level

_COUNT = r"^(?:nombre (?:de |d')|part (?:de |des |d')|proportion (?:de |des |d')|taux de )?"
_DOWN = re.compile(
    rf"{_COUNT}(?:delais? |renoncements? aux? soins|passages? aux urgences|rehospitalisations?\b"
    r"|(?:patients?|habitants?|personnes?|assures?)\b.* sans medecin traitant$)"
)
_UP = re.compile(
    rf"{_COUNT}(?:creneaux\b.*\bouverts|(?:depistage|vaccination|couverture vaccinale)\b"
    r"|(?:patients?|habitants?|personnes?) (?:vaccine|depiste|oriente|inclu|forme|recu)"
    r"|(?:professionnels|medecins|infirmiers|pharmaciens) (?:forme|inscrit|engage))"
)
_UNSURE = re.compile(r"\bnon\b|\bpas\b|\bbaisse|\bdiminution|\breduction|\bmoins\b|\bhors\b")


@rule("FIC016", "cible-du-mauvais-cote", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare target and baseline where the title gives the direction."""
    for route, indicateur in indicateurs(projet):
        start, target, way = indicateur.reference, indicateur.cible, _way(indicateur.intitule)
        if start is None or target is None or start.masquee or target.masquee or not way:
            continue
        if (target.nombre - start.nombre) * way < 0:
            yield Remark(
                f"« {indicateur.intitule} » devrait {'monter' if way > 0 else 'baisser'} ; la "
                f"cible passe de {number(start.nombre)} à {number(target.nombre)}.",
                (*route, "cible"),
                "Vérifiez que « reference: » et « cible: » ne sont pas inversées.",
                (Elsewhere((*route, "reference"), "valeur de départ"),),
            )


def _way(title: str) -> int:
    """Return 1 where the measure should rise, -1 where it should fall, 0 where that is not sure."""
    words = folded(title)
    if words.startswith(("passages aux urgences", "nombre de passages aux urgences")):
        return -1
    if _UNSURE.search(words):
        return 0
    return int(bool(_UP.search(words))) - int(bool(_DOWN.search(words)))
