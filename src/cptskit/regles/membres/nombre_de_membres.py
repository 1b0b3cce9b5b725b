"""Le nombre de membres annoncé n'est pas celui de la liste.

Quand le projet donne la liste nominative de ses membres, elle compte autant de noms que le nombre
annoncé, structures membres comprises ou non. Une liste en cours de saisie, ou d'une autre année,
explique un écart.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 12
  professionnels:
    - {nom: Exemple, profession: infirmier}
    - {nom: Fictif, profession: medecin_generaliste}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  nombre: 2
  professionnels:
    - {nom: Exemple, profession: infirmier}
    - {nom: Fictif, profession: medecin_generaliste}
```
"""

from collections import Counter
from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted, number
from cptskit.projet import Projet
from cptskit.projet.membres import Membres
from cptskit.projet.professions import Profession
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_LIST = ("membres", "professionnels")


@rule("MEM011", "nombre-de-membres", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the list with the announced number, then with the count of each profession."""
    membres = projet.membres
    if membres is None or not membres.professionnels:
        return
    listed = len(membres.professionnels)
    if membres.nombre not in (None, listed, listed + len(membres.structures)):
        yield Remark(
            f"Le projet annonce {counted(membres.nombre or 0, 'membre')}, et sa liste en nomme "
            f"{number(listed)}.",
            ("membres", "nombre"),
            "Complétez la liste, ou corrigez le nombre.",
            (Elsewhere(_LIST, "la liste"),),
        )
    else:
        yield from _professions(membres)


def _professions(membres: Membres) -> Iterator[Remark]:
    if any(professionnel.profession is None for professionnel in membres.professionnels):
        return
    listed = Counter(professionnel.profession for professionnel in membres.professionnels)
    for index, effectif in enumerate(membres.effectifs):
        named = listed[effectif.profession]
        if effectif.nombre is not None and effectif.nombre != named:
            yield Remark(
                f"Les effectifs comptent {number(effectif.nombre)} {effectif.profession.pluriel}, "
                f"et la liste en nomme {number(named)}.",
                ("membres", "effectifs", index, "nombre"),
                "Corrigez le nombre, ou la profession d'un membre de la liste.",
                (Elsewhere(_LIST, "la liste"),),
            )
    yield from _left_out(membres, listed)


def _left_out(membres: Membres, listed: Counter[Profession | None]) -> Iterator[Remark]:
    """Look for professions that the list names and that complete head counts leave out."""
    counted_ones = {effectif.profession for effectif in membres.effectifs}
    left = [
        profession
        for profession in Profession
        if listed[profession] and profession not in counted_ones
    ]
    if membres.effectifs_complets and membres.effectifs and left:
        yield Remark(
            f"La liste nomme aussi des {joined(profession.pluriel for profession in left)}, que "
            "les effectifs, dits complets, ne comptent pas.",
            ("membres", "effectifs"),
            "Ajoutez ces professions aux effectifs, ou écrivez « effectifs_complets: non ».",
            (Elsewhere(_LIST, "la liste"),),
        )
