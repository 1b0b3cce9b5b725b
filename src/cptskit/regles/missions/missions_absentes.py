"""Aucune mission n'est choisie.

La lettre d'intention donne des orientations rattachées aux missions socles de l'accord
conventionnel (ACI) ; le projet de santé les développe, et le contrat les finance. Un dossier sans
mission ne dit pas à quoi la communauté servira.

Une orientation d'une phrase par mission suffit pour une lettre. Avant l'accord de 2019, les
missions n'étaient pas fixées : c'est un avertissement.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
```
"""

from collections.abc import Iterator

from cptskit.droit.missions import missions_socles
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import required_by
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MIS002", "missions-absentes", everywhere(Level.ERREUR), ("aci-2019", "na-agoralib"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one mission at least."""
    if projet.missions:
        return
    socles = missions_socles(context.date)
    codes = joined([mission.code for mission in socles]) if socles else "acces_aux_soins"
    yield Remark(
        "Aucune mission n'est choisie.",
        ("missions",),
        f"Sous « missions: », ajoutez {codes}, avec « orientation: » pour chacune.",
        texte=_texte(context, bool(socles)),
        level=None if socles else Level.AVERTISSEMENT,
    )


def _texte(context: Context, agreed: bool) -> str | None:
    if context.etape is Etape.LETTRE:
        return required_by("LI-11", context)
    return None if agreed else "relecture"
