"""L'accord d'un membre pour être nommé n'est pas demandé.

La liste des membres qui part à l'ARS et à la caisse les nomme. Chacun peut s'y opposer : notez sa
réponse, « accord: oui » ou « accord: non ». Qui a dit non est compté dans sa profession, et n'est
nommé dans aucun document qui circule ; les papiers que l'association garde (émargement, pouvoir)
et ceux que la loi veut nominatifs (liste des dirigeants) le nomment. La version publique ne nomme
personne, quelle que soit la réponse.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, prenom: Alix, profession: infirmier}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, prenom: Alix, profession: infirmier, accord: oui}
    - {nom: Témoin, prenom: Maëlle, profession: sage_femme, accord: non}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MEM025", "accord-a-demander", from_projet(Level.CONSEIL), ("rgpd",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the members who were not asked, at the first of them."""
    listed = projet.membres.professionnels if projet.membres else ()
    unasked = [index for index, partner in enumerate(listed) if partner.accord is None]
    if unasked:
        yield Remark(
            f"L'accord pour être nommé reste à demander à {counted(len(unasked), 'membre')}.",
            ("membres", "professionnels", unasked[0]),
            "Demandez-le, puis écrivez « accord: oui » ou « accord: non » ; qui dit non est compté "
            "et n'est nommé dans aucun document qui circule.",
        )
