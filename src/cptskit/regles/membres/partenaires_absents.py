"""Aucun partenaire n'est cité.

Une CPTS travaille avec des établissements, le médico-social, le social, les collectivités. Le
projet de santé dit qui ils sont, et ce que chacun y apporte.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 140
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 140
  partenaires:
    associes:
      - {nom: Centre hospitalier, type: etablissement_de_sante, role: sorties d'hôpital}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import members
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MEM005", "partenaires-absents", from_projet(Level.AVERTISSEMENT), ("pdl-2018", "ars-bfc"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one partner at least, once members are given."""
    membres = members(projet)
    partners = membres.partenaires if membres else None
    if membres and not (partners and (partners.associes or partners.a_associer)):
        yield Remark(
            "Le projet ne cite aucun partenaire.",
            ("membres", "partenaires"),
            "Ajoutez « partenaires: » avec « associes: » et « a_associer: » : établissements, "
            "médico-social, social, collectivités, usagers.",
        )
