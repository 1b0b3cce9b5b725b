"""Une famille de crises n'est pas dans les risques du plan.

La mission prévoit cinq familles : blessés, malades, agent infectieux, risque nucléaire,
radiologique ou chimique, offre de soins perturbée. Chacune a un risque, ou une ligne qui dit
pourquoi elle n'en a pas sur ce territoire.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: malades, intitule: Canicule}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques:
    - {famille: blesses, intitule: Accident de la route}
    - {famille: malades, intitule: Canicule}
    - {famille: agent_infectieux, intitule: Épidémie}
    - {famille: nrc, sans_objet: Aucun site connu}
    - {famille: offre_de_soins, intitule: Routes coupées}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes_crise import Famille
from cptskit.regles.rule import Context, Remark, advised_then_expected, rule

FAMILLES = {
    Famille.BLESSES: "blessés",
    Famille.MALADES: "malades",
    Famille.AGENT_INFECTIEUX: "agent infectieux",
    Famille.NRC: "risque nucléaire, radiologique ou chimique",
    Famille.OFFRE_DE_SOINS: "offre de soins perturbée",
}


@rule(
    "CRI007",
    "famille-de-crise-oubliee",
    advised_then_expected(),
    ("aci-avenant-2",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare with the five families, once a risk is written."""
    risks = projet.crise.risques if projet.crise else ()
    families = {risk.famille for risk in risks if risk.intitule or risk.sans_objet}
    missing = [FAMILLES[famille] for famille in Famille if famille not in families]
    if risks and missing:
        yield Remark(
            f"Les risques du plan de crise ne parlent pas de : {joined(missing)}.",
            ("crise", "risques"),
            "Ajoutez un risque, ou « sans_objet: » avec la raison.",
        )
