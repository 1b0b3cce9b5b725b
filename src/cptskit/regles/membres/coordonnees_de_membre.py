"""L'adresse électronique ou le téléphone d'un membre est mal formé.

Une adresse fausse fait perdre une convocation. La forme seule est vérifiée : une adresse bien
formée peut ne pas exister. Le message ne répète ni l'adresse ni le numéro, car il peut paraître
dans un journal public.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, profession: infirmier, courriel: camille.exemple@example}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  professionnels:
    - {nom: Exemple, profession: infirmier, courriel: camille.exemple@example.org}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contact_details import mail_holds, phone_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MEM021", "coordonnees-de-membre", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the form of each; several may stand in a cell, with a bar between them."""
    for index, professionnel in enumerate(projet.membres.professionnels if projet.membres else ()):
        route = ("membres", "professionnels", index)
        if professionnel.courriel and not all(map(mail_holds, _each(professionnel.courriel))):
            yield Remark(
                "Cette adresse électronique est mal formée.",
                (*route, "courriel"),
                "Écrivez-la comme contact@example.org, ou retirez-la : elle est facultative.",
            )
        if professionnel.telephone and not all(map(phone_holds, _each(professionnel.telephone))):
            yield Remark(
                "Ce numéro de téléphone est mal formé.",
                (*route, "telephone"),
                "Écrivez les dix chiffres, par exemple 05 36 49 00 24, ou retirez-le : il est "
                "facultatif.",
            )


def _each(text: str) -> list[str]:
    return [part.strip() for part in text.split("/") if part.strip()]
