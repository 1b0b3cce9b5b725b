"""L'identification de l'association est incomplète.

Le contrat type demande la raison sociale, le numéro FINESS, une autre immatriculation (RNA, ou
SIRET), l'adresse et le représentant. Dès le projet de santé, les relecteurs cherchent le nom de
l'association, son siège et son représentant.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  nom: CPTS d'exemple
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  nom: CPTS d'exemple
  finess: 240012344
  rna: W241001234
  adresse: 1 rue de l'Exemple
  commune: Bergerac
  representant: Camille Exemple, président
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import CHAMPS_IDENTIFICATION, valeur
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape, StatutAssociation
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_FIELDS = {
    "raison_sociale": ("le nom de l'association", ("nom",)),
    "finess": ("le numéro FINESS", ("finess",)),
    "autre_immatriculation": ("une immatriculation (SIRET ou RNA)", ("siret", "rna")),
    "adresse": ("l'adresse du siège", ("adresse",)),
    "representant": ("le représentant légal", ("representant",)),
}
_IN_THE_PROJECT = {
    "raison_sociale": _FIELDS["raison_sociale"],
    "siege": ("la commune du siège", ("commune", "insee")),
    "representant": _FIELDS["representant"],
}


@rule(
    "IDE009",
    "identification-incomplete",
    Levels(None, Level.CONSEIL, Level.AVERTISSEMENT),
    ("contrat-type", "relecture"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the fields of the model contract, or for those that a reviewer looks for."""
    association = projet.association
    if association is None or association.statut is StatutAssociation.A_CREER:
        return
    expected = _IN_THE_PROJECT
    if context.etape is Etape.CONTRAT:
        required = valeur(CHAMPS_IDENTIFICATION, context.date)
        expected = {name: _FIELDS[name] for name in required.valeur} if required else {}
    missing = [
        (words, keys)
        for words, keys in expected.values()
        if not any(getattr(association, key) for key in keys)
    ]
    if missing:
        yield Remark(
            f"Il manque pour identifier l'association : {joined(words for words, _ in missing)}.",
            ("association",),
            f"Ajoutez {joined(f'« {keys[0]}: »' for _, keys in missing)} sous « association: ».",
            texte=None if context.etape is Etape.CONTRAT else "relecture",
        )
