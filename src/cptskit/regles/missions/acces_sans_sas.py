"""La mission d'accès aux soins ne parle pas du SAS.

L'avenant 2 lie les soins non programmés au service d'accès aux soins (SAS). Une mission qui traite
des soins non programmés, sous un contrat qui suit cet avenant, dit comment elle s'y rattache.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    objectifs: [Répondre le jour même aux soins non programmés]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins:
    objectifs: [Ouvrir au SAS des créneaux de soins non programmés]
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.missions import mission
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, TypeOrganisation
from cptskit.regles.contract import law_days
from cptskit.regles.partners import partners
from cptskit.regles.passages import speaks_of
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import texts
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_UNSCHEDULED = late(r"\bsoins? non[ -]programme|\bsnp\b")
_SAS = late(r"\bsas\b|\bservices? d'acces aux soins\b")


@rule("MIS023", "acces-sans-sas", from_projet(Level.CONSEIL), ("aci-avenant-2",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a word of the SAS once the mission speaks of unscheduled care."""
    access = projet.missions.get(CodeMission.ACCES_AUX_SOINS)
    days = law_days(projet, context.date)
    if access is None or not all(_bound(day) for day in days):
        return
    words = folded(" ; ".join(text for _, text in texts(access)))
    if _UNSCHEDULED.search(words) and not (_listed(projet) or speaks_of(context, "s", _SAS)):
        yield Remark(
            "La mission parle de soins non programmés, et rien ne dit son lien avec le service "
            "d'accès aux soins (SAS).",
            ("missions", CodeMission.ACCES_AUX_SOINS.value),
            "Dites quels créneaux sont ouverts au SAS, ou pourquoi il n'y en a pas.",
        )


def _bound(day: date) -> bool:
    """Say whether avenant 2 sets what the mission holds on a day."""
    expected = mission(CodeMission.ACCES_AUX_SOINS.value, day).attendus
    return expected is not None and expected.texte == "aci-avenant-2"


def _listed(projet: Projet) -> bool:
    organisations = projet.articulation.organisations if projet.articulation else ()
    kinds = [organisation.type for organisation in organisations] + [
        partner.type for _, partner in partners(projet)
    ]
    return TypeOrganisation.SAS in kinds
