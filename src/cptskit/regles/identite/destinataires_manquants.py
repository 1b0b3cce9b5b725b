"""Il manque un destinataire.

La lettre d'intention va à l'ARS (ou à sa délégation départementale), à la caisse et, dans la
plupart des régions, aux unions de professionnels (URPS) ; la Nouvelle-Aquitaine y ajoute la MSA. Le
projet de santé est transmis à l'ARS : c'est cette transmission qui ouvre le délai de deux mois.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Bourgogne-Franche-Comté
destinataires:
  - {type: dd_ars, nom: "ARS Bourgogne-Franche-Comté, délégation du Jura"}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Bourgogne-Franche-Comté
destinataires:
  - {type: dd_ars, nom: "ARS Bourgogne-Franche-Comté, délégation du Jura"}
  - {type: cpam, nom: CPAM du Jura}
```
"""

from collections.abc import Iterator

from cptskit.droit.lettre import destinataires_lettre, texte_lettre
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape, TypeDestinataire
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_AGENCY = {TypeDestinataire.ARS, TypeDestinataire.DD_ARS}
_WORDS = {
    TypeDestinataire.ARS: "l'ARS",
    TypeDestinataire.DD_ARS: "la délégation départementale de l'ARS",
    TypeDestinataire.CPAM: "la caisse (CPAM, CGSS)",
    TypeDestinataire.MSA: "la MSA",
    TypeDestinataire.URPS: "les URPS",
}


@rule(
    "IDE005",
    "destinataires-manquants",
    Levels(Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("csp-l1434-12", "pratique-regionale"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the recipients with those of the region, or of the law for a projet de santé."""
    expected, texte = _expected(context)
    present = {destinataire.type for destinataire in projet.destinataires}
    if present & _AGENCY:
        present |= _AGENCY
    missing = [kind for kind in expected if kind not in present]
    if missing:
        words = joined(_WORDS[kind] for kind in missing)
        yield Remark(
            f"Il manque parmi les destinataires{_where(texte, context)} : {words}.",
            ("destinataires",),
            f"Ajoutez {joined(f'« type: {kind} »' for kind in missing)} sous « destinataires: », "
            "avec le nom de l'organisme.",
            texte=texte,
        )


def _where(texte: str, context: Context) -> str:
    regional = context.region is not None and texte not in ("csp-l1434-12", texte_lettre())
    return f" que demande la région {context.region.nom}" if regional and context.region else ""


def _expected(context: Context) -> tuple[list[TypeDestinataire], str]:
    if context.etape is not Etape.LETTRE:
        return [TypeDestinataire.ARS], "csp-l1434-12"
    if context.region is None:
        return [TypeDestinataire(name) for name in destinataires_lettre()], texte_lettre()
    names = context.region.destinataires
    return [TypeDestinataire(name) for name in names], context.region.destinataires_texte
