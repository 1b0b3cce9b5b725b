"""Un indicateur est incomplet.

Un indicateur se lit en cinq mots : d'où l'on part, où l'on va, pour quand, d'où vient la mesure et
quelle pièce la prouve. Ce qui manque devient le désaccord du dialogue de gestion : la caisse
demande un justificatif que personne n'avait prévu de garder.

Avant le contrat, la source et le justificatif ne sont qu'un conseil. Un indicateur à paliers n'a
pas besoin d'autre cible.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        indicateurs: [{intitule: Habitants reçus, cible: 240}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        indicateurs:
          - intitule: Habitants reçus
            reference: 0
            cible: 240
            echeance: 2027-12
            source: feuilles d'accueil
            justificatif: décompte par demi-journée, sans nom
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.missions import IndicateurSuivi
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level

_PARTS = {
    "reference": "la valeur de départ",
    "cible": "la cible",
    "echeance": "l'échéance",
    "source": "la source",
    "justificatif": "le justificatif",
}
_PROOF = {"source", "justificatif"}


@rule("FIC005", "indicateur-incomplet", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List what each indicator lacks."""
    for route, indicateur in indicateurs(projet):
        missing = [key for key in _PARTS if not _is_filled(indicateur, key)]
        if missing:
            milder = context.etape is Etape.PROJET and set(missing) <= _PROOF
            yield Remark(
                f"Il manque à l'indicateur « {indicateur.intitule} » : "
                f"{joined(_PARTS[key] for key in missing)}.",
                route,
                f"Ajoutez {joined(f'« {key}: »' for key in missing)}.",
                level=Level.CONSEIL if milder else None,
            )


def _is_filled(indicateur: IndicateurSuivi, key: str) -> bool:
    if key == "cible" and indicateur.paliers:
        return True
    return getattr(indicateur, key) is not None
