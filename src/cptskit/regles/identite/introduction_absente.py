"""Le contexte ou l'histoire du travail commun n'est pas raconté.

Les projets de santé lus commencent par le contexte local et par l'histoire de la collaboration
entre professionnels. Ces deux textes montrent que la communauté ne part pas de rien.

## Mauvais exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Le territoire perd ses médecins plus vite qu'il ne les remplace.
```

## Bon exemple
```yaml
etape: projet
identite:
  nom: CPTS d'exemple
  contexte: Le territoire perd ses médecins plus vite qu'il ne les remplace.
  historique: Depuis 2019, médecins et infirmiers se réunissent chaque trimestre.
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_TEXTS = {
    "contexte": "le contexte local",
    "historique": "l'histoire du travail entre professionnels",
}


@rule("IDE014", "introduction-absente", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the two texts of an introduction."""
    missing = [name for name in _TEXTS if getattr(projet.identite, name) is None]
    if missing:
        yield Remark(
            f"L'introduction ne dit pas {joined(_TEXTS[name] for name in missing)}.",
            ("identite",),
            f"Écrivez quelques paragraphes sous {joined(f'« identite: {n}: »' for n in missing)}, "
            "ou dans un fichier : « texte: textes/historique.md ».",
        )
