"""Une fiche action est incomplète.

Les fiches action constituent le projet de santé, et le dialogue de gestion se prépare fiche par
fiche. Une fiche dit son objectif, son public, qui la pilote, qui agit, les étapes, la date de
début, les moyens et au moins un indicateur.

Une fiche qui n'a que son titre est une erreur ; une fiche à compléter, un avertissement.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  parcours:
    fiches:
      - id: PAR-1
        titre: Préparer la sortie d'hôpital
        objectif: Éviter les ruptures de soins dans les sept jours qui suivent la sortie.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  parcours:
    fiches:
      - id: PAR-1
        titre: Préparer la sortie d'hôpital
        objectif: Éviter les ruptures de soins dans les sept jours qui suivent la sortie.
        public: patients de 75 ans et plus hospitalisés
        pilote: Groupe parcours
        acteurs: [infirmiers, pharmaciens]
        debut: 2027-01
        etapes: [{intitule: Fiche de liaison adoptée, date: 2027-03}]
        moyens: indemnisation des réunions
        indicateurs: [{intitule: Sorties annoncées deux jours avant, cible: 50 %}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.missions import FicheAction
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level

_PARTS = {
    "objectif": "l'objectif",
    "public": "le public visé",
    "pilote": "le pilote",
    "acteurs": "les acteurs",
    "etapes": "les étapes",
    "debut": "la date de début",
    "moyens": "les moyens",
    "indicateurs": "un indicateur",
}


@rule("FIC001", "fiche-incomplete", from_projet(Level.ERREUR), ("cvl",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List what each fiche lacks."""
    for route, fiche in fiches(projet):
        missing = [key for key in _PARTS if not _is_filled(fiche, key)]
        if missing:
            yield Remark(
                f"Il manque à la fiche « {fiche.titre} » : "
                f"{joined(_PARTS[key] for key in missing)}.",
                route,
                f"Ajoutez {joined(f'« {key}: »' for key in missing)}.",
                level=None if len(missing) == len(_PARTS) else Level.AVERTISSEMENT,
            )


def _is_filled(fiche: FicheAction, key: str) -> bool:
    """Say whether a part is there, under its own key or under one that says as much."""
    if key == "objectif":
        return bool(fiche.objectif or fiche.objectifs_operationnels)
    if key == "debut":
        return bool(fiche.debut or any(etape.date for etape in fiche.etapes))
    if key == "moyens":
        return bool(fiche.moyens or fiche.budget is not None)
    return bool(getattr(fiche, key))
