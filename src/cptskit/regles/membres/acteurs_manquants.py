"""Une sorte d'acteurs manque autour des professionnels.

Une CPTS réunit aussi le médico-social et le social, et travaille avec les établissements de santé.
La loi les cite dans sa composition sans en imposer aucun, et nomme aussi les services de prévention
et de santé au travail ; les relecteurs remarquent leur absence.

Partenaires, structures membres et organisations du territoire sont pris en compte, dès lors que
chacun dit son type.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes:
      - {nom: Centre hospitalier, type: etablissement_de_sante}
      - {nom: Communauté de communes, type: collectivite}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes:
      - {nom: Centre hospitalier, type: etablissement_de_sante}
      - {nom: EHPAD du Lac, type: ehpad}
      - {nom: Centre communal d'action sociale, type: social}
      - {nom: Service de santé au travail du Lac, type: sante_au_travail}
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import TypeOrganisation as Kind
from cptskit.regles.partners import partners
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_AT_WORK = "service de prévention et de santé au travail"
_EXPECTED = {
    "établissement de santé": {Kind.ETABLISSEMENT_DE_SANTE, Kind.HAD, Kind.GHT},
    "acteur médico-social": {Kind.MEDICO_SOCIAL, Kind.EHPAD, Kind.SSIAD},
    "acteur social": {Kind.SOCIAL},
    _AT_WORK: {Kind.SANTE_AU_TRAVAIL},
}
_NAMED_SINCE = date(2024, 1, 1)
"""The wording of CSP, art. L.1434-12 that was read, and that names these services, is of 2024."""
_OF_BOTH = {"acteur médico-social", "acteur social"}
"""What a DAC stands for."""


@rule("MEM018", "acteurs-manquants", from_projet(Level.CONSEIL), ("relecture", "csp-l1434-12"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List the kinds of actors that nobody represents, when every partner gives its kind."""
    listed = [partner for _, partner in partners(projet)]
    if not listed or any(partner.type in (None, Kind.AUTRE) for partner in listed):
        return
    present = {partner.type for partner in listed}
    present |= {
        structure.type for structure in (projet.membres.structures if projet.membres else ())
    }
    present |= {o.type for o in (projet.articulation.organisations if projet.articulation else ())}
    missing = [name for name, kinds in _EXPECTED.items() if not present & kinds]
    if Kind.DAC in present:
        missing = [name for name in missing if name not in _OF_BOTH]
    if context.date < _NAMED_SINCE:
        missing = [name for name in missing if name != _AT_WORK]
    if missing:
        yield Remark(
            f"Les partenaires ne comptent aucun {joined(missing, 'ni')}.",
            ("membres", "partenaires"),
            "Ajoutez-les sous « associes: » ou « a_associer: » avec leur type, par exemple "
            "« type: medico_social ».",
        )
