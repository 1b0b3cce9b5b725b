"""Les statuts ne sont pas signés par assez de monde.

Les statuts déposés sont datés et signés par deux dirigeants au moins, avec leur nom et leur
fonction. En Moselle, dans le Bas-Rhin et le Haut-Rhin, les sept fondateurs les signent.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: en_cours
  statuts: {adoption: 2026-03-02, signataires: 1}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: en_cours
  statuts: {adoption: 2026-03-02, signataires: 2}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import FONDATEURS_DROIT_LOCAL, valeur
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_SIGNERS = 2
"""DILA, November 2020: the statutes are signed by two officers at least."""


@rule("ASS001", "statuts-non-signes", everywhere(Level.AVERTISSEMENT), ("dila-associations",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the number of those who signed with the least one."""
    own = projet.association
    if own is None or own.statuts is None or own.statuts.signataires is None:
        return
    local = own.droit is DroitAssociation.DROIT_LOCAL
    founders = valeur(FONDATEURS_DROIT_LOCAL, context.date) if local else None
    least = founders.valeur if founders else _SIGNERS
    if own.statuts.signataires < least:
        signed = counted(own.statuts.signataires, "personne")
        agreed = "a" if own.statuts.signataires < 2 else "ont"
        yield Remark(
            f"{signed} {agreed} signé les statuts ; il en faut {least}"
            + (" en droit local." if founders else ", avec leur nom et leur fonction."),
            ("association", "statuts", "signataires"),
            "Faites-les signer par d'autres fondateurs avant le dépôt."
            if founders
            else "Faites-les signer par un second dirigeant, puis corrigez ce nombre.",
            texte=founders.texte if founders else None,
            grade=founders.grade if founders else None,
        )
