"""Les membres sont d'une seule profession, ou sans médecin.

Une CPTS réunit plusieurs professions. Les Pays de la Loire n'admettent pas une communauté d'une
seule profession ; partout, les relecteurs regardent si les médecins y prennent part. Généralistes
et spécialistes comptent pour une profession, les infirmiers et les infirmiers en pratique avancée
aussi.

Une répartition en partie connue (trente-trois membres, dont treize infirmiers) ne dit rien des
autres : la règle se tait.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: infirmier, nombre: 12}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: infirmier, nombre: 9}
    - {profession: medecin_generaliste, nombre: 4}
    - {profession: pharmacien, nombre: 3}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.membres import Membres
from cptskit.projet.professions import Profession
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_SAME = {
    Profession.MEDECIN_SPECIALISTE: Profession.MEDECIN_GENERALISTE,
    Profession.INFIRMIER_PRATIQUE_AVANCEE: Profession.INFIRMIER,
}
_PAYS_DE_LA_LOIRE = "52"


@rule("MEM001", "professions-insuffisantes", everywhere(Level.AVERTISSEMENT), ("pdl-2018",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the professions of the members, once any is given."""
    if projet.membres is None or _partial(projet.membres):
        return
    present = _professions(projet.membres)
    regional = context.region is not None and context.region.code == _PAYS_DE_LA_LOIRE
    if len(present) == 1:
        only = next(iter(present))
        name = "médecins" if only.medecin else only.pluriel
        yield Remark(
            f"Les membres sont tous des {name} : une CPTS réunit plusieurs professions.",
            ("membres",),
            "Ajoutez les autres professions associées sous « membres: effectifs: », ou invitez-les "
            "avant d'envoyer le dossier.",
            texte=None if regional else "relecture",
        )
    elif present and Profession.MEDECIN_GENERALISTE not in present:
        yield Remark(
            "Aucun médecin n'est parmi les membres.",
            ("membres",),
            "Dites sous « membres: effectifs: » combien de médecins participent, ou comment ils "
            "seront associés.",
            texte="relecture",
            level=Level.CONSEIL,
        )


def _professions(membres: Membres) -> set[Profession]:
    present = [effectif.profession for effectif in membres.effectifs if effectif.nombre != 0]
    present += [
        professionnel.profession
        for professionnel in membres.professionnels
        if professionnel.profession
    ]
    return {_SAME.get(profession, profession) for profession in present}


def _partial(membres: Membres) -> bool:
    """Say whether the project announces more members than it gives the profession of."""
    counts = [effectif.nombre for effectif in membres.effectifs]
    if membres.nombre is None or None in counts:
        return False
    total = sum(count for count in counts if count is not None)
    named = sum(professionnel.profession is not None for professionnel in membres.professionnels)
    return max(total, named) < membres.nombre
