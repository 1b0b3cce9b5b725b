"""La convocation part trop tard, ou une personne porte trop de pouvoirs.

Le délai de convocation et le nombre de pouvoirs ne sont pas dans la loi de 1901 : ce sont ceux de
vos statuts, que la gouvernance écrit (« convocation_jours: », « pouvoirs_max: »). Une réunion
convoquée trop tard peut être contestée.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
gouvernance:
  instances: [{nom: Assemblée générale, convocation_jours: 15, pouvoirs_max: 2}]
assemblees:
  - {date: 2026-05-20, convocation: 2026-05-10, ordre_du_jour: [Comptes 2025]}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
gouvernance:
  instances: [{nom: Assemblée générale, convocation_jours: 15, pouvoirs_max: 2}]
assemblees:
  - {date: 2026-05-20, convocation: 2026-05-02, ordre_du_jour: [Comptes 2025]}
```
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee
from cptskit.projet.gouvernance import Instance
from cptskit.regles.meetings import meetings, named
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule(
    "ASS006",
    "convocation-tardive",
    everywhere(Level.AVERTISSEMENT),
    ("coherence",),
    section="assemblees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare delays and proxies with what the statutes say."""
    for route, assemblee, instance in meetings(projet):
        if instance is not None:
            yield from _late(route, assemblee, instance)
            yield from _proxies(route, assemblee, instance)


def _late(route: Route, assemblee: Assemblee, instance: Instance) -> Iterator[Remark]:
    days = instance.convocation_jours
    if days is None or assemblee.date is None or assemblee.convocation is None:
        return
    if assemblee.convocation.debut > assemblee.date.fin - timedelta(days=days):
        notice = max((assemblee.date.fin - assemblee.convocation.debut).days, 0)
        yield Remark(
            f"{named(assemblee, instance)} : la convocation part {counted(notice, 'jour')} avant ; "
            f"vos statuts en demandent {days}.",
            (*route, "convocation"),
            "Vérifiez les dates ; sinon, reportez la réunion ou convoquez-la à nouveau.",
        )


def _proxies(route: Route, assemblee: Assemblee, instance: Instance) -> Iterator[Remark]:
    most = instance.pouvoirs_max
    if most is None:
        return
    borne = Counter(line.represente_par for line in assemblee.emargement if line.represente_par)
    if any(count > most for count in borne.values()):
        yield Remark(
            f"{named(assemblee, instance)} : une personne porte "
            f"{counted(max(borne.values()), 'pouvoir')} ; vos statuts en permettent {most}.",
            (*route, "emargement"),
            "Ne comptez que les pouvoirs permis, et corrigez les votes.",
        )
    elif (
        not assemblee.emargement
        and assemblee.presents is not None
        and (assemblee.pouvoirs or 0) > most * assemblee.presents
    ):
        yield Remark(
            f"{named(assemblee, instance)} : {counted(assemblee.pouvoirs or 0, 'pouvoir')} pour "
            f"{counted(assemblee.presents, 'présent')} ; vos statuts en permettent {most} par "
            "personne.",
            (*route, "pouvoirs"),
            "Ne comptez que les pouvoirs permis, et corrigez les votes.",
        )
