"""Le territoire est sur plusieurs départements, mais une seule caisse est destinataire.

Une communauté à cheval sur deux départements a plusieurs caisses pour interlocutrices ; l'une
d'elles est la caisse pilote, qui signe le contrat. Les autres reçoivent aussi le dossier.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 37132, nom: Loches}, {insee: 36045, nom: Châtillon-sur-Indre}]
destinataires:
  - {type: cpam, nom: CPAM d'Indre-et-Loire}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 37132, nom: Loches}, {insee: 36045, nom: Châtillon-sur-Indre}]
destinataires:
  - {type: cpam, nom: CPAM d'Indre-et-Loire}
  - {type: cpam, nom: CPAM de l'Indre}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import TypeDestinataire
from cptskit.referentiels import UnknownCodeError, caisses, departement, departement_de_commune
from cptskit.referentiels.recherche import cle
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_SMALL = frozenset(["cpam", "caisse", "primaire", "de", "du", "des", "d", "la", "le", "les", "l"])


@rule(
    "TER019",
    "departements-et-caisses",
    Levels(Level.CONSEIL, Level.CONSEIL),
    ("relecture", "instr-2019-218"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the départements of the communes with the caisses among the recipients."""
    written = [
        (index, destinataire)
        for index, destinataire in enumerate(projet.destinataires)
        if destinataire.type is TypeDestinataire.CPAM
    ]
    departements = _departements(projet)
    if len(written) == 1 and len(departements) > 1 and all(map(caisses, departements)):
        index, only = written[0]
        names = joined(departement(code).nom for code in departements)
        yield Remark(
            f"Les communes sont dans plusieurs départements ({names}), mais une seule caisse est "
            f"destinataire : « {only.nom} ».",
            ("destinataires", index),
            f"Ajoutez sous « destinataires: » {_missing(departements, only.nom)}, ou demandez à la "
            "caisse pilote si elle transmet.",
        )


def _departements(projet: Projet) -> list[str]:
    codes = set()
    for commune in projet.territoire.communes if projet.territoire else ():
        try:
            codes.add(departement_de_commune(commune.insee))
        except UnknownCodeError:
            continue
    return sorted(codes)


def _missing(departements: list[str], written: str) -> str:
    """Name the caisses of the other départements; none where the recipient's is not recognised."""
    bare = _bare(written)
    others = [code for code in departements if all(_bare(c.nom) != bare for c in caisses(code))]
    if len(others) == len(departements):
        return "les autres caisses"
    choices = (joined((caisse.nom for caisse in caisses(code)), "ou") for code in others)
    return joined(f"« {choice} »" for choice in choices)


def _bare(name: str) -> tuple[str, ...]:
    """Return the words that tell a caisse apart."""
    return tuple(word for word in cle(name).split() if word not in _SMALL)
