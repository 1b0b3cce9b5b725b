"""L'accès direct aux orthophonistes n'est pas écrit comme la loi le demande.

Depuis le 21 mai 2023, les orthophonistes d'une CPTS peuvent recevoir sans prescription si le projet
de santé prévoit les modalités de prise en charge **et** de coordination. Annoncer l'accès direct
sans l'une des deux ne l'ouvre pas, et les actes restent à la charge de l'orthophoniste.

Une communauté qui compte des orthophonistes et n'en dit rien reçoit un simple conseil : c'est une
possibilité, non une obligation.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
cooperations:
  orthophonistes:
    prise_en_charge: Chacun peut prendre rendez-vous pour un bilan de langage.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
cooperations:
  orthophonistes:
    prise_en_charge: Chacun peut prendre rendez-vous pour un bilan de langage.
    coordination: Le bilan et le compte rendu vont au médecin traitant, au patient et au DMP.
```
"""

from collections.abc import Iterator

from cptskit.droit.textes import texte
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.professions import Profession
from cptskit.regles.passages import passages
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_NAMED = late(
    r"(?<!d')(?<!sans )\bacces direct\b[^.;]{0,80}\borthophon"
    r"|\borthophon[^.;]{0,80}(?<!d')\b(?:acces direct|sans (?:prescription|ordonnance))\b"
)
_CARE = late(r"\bprise en charge|\bprend|\brendez-vous|\bbilan|\borient|\bmodalites")
_COORDINATION = late(r"\bcoordination|\bmedecins? traitant|\bcompte[s-]? ?rendu|\bdmp\b")
_PARTS = {"prise_en_charge": "la prise en charge", "coordination": "la coordination"}
_BOTH = "Sous « cooperations: orthophonistes: », écrivez « prise_en_charge: » et « coordination: »."


@rule("COP001", "acces-direct-orthophonistes", from_projet(Level.ERREUR), ("csp-l4341-1",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for both modalities where direct access is announced; advise where it could be."""
    since = texte("csp-l4341-1").en_vigueur
    if since is None or context.date < since:
        return
    stated = projet.cooperations.orthophonistes if projet.cooperations else None
    if stated:
        missing = [words for key, words in _PARTS.items() if not getattr(stated, key)]
        if missing:
            yield Remark(
                "Le projet ouvre l'accès direct aux orthophonistes sans dire "
                f"{joined(missing)} sans prescription.",
                ("cooperations", "orthophonistes"),
                _BOTH,
            )
        return
    named = list(passages(context, "orthophon", _NAMED))
    for route, text in named:
        if not (_CARE.search(_rest(text)) and _COORDINATION.search(text)):
            yield Remark(
                "Le texte annonce l'accès direct aux orthophonistes ; le projet n'en écrit pas les "
                "modalités de prise en charge et de coordination.",
                route,
                _BOTH,
            )
    if not named and _among_members(projet):
        yield Remark(
            "Des orthophonistes sont membres, et le projet ne dit rien de leur accès direct : il "
            "ne vaut que si ses modalités y sont écrites.",
            ("membres",),
            f"{_BOTH} Sinon, rien n'est à faire.",
            level=Level.CONSEIL,
        )


def _rest(text: str) -> str:
    """Return a text without the words that only announce direct access."""
    return _NAMED.sub(" ", text)


def _among_members(projet: Projet) -> bool:
    membres = projet.membres
    if membres is None:
        return False
    counted = [effectif.profession for effectif in membres.effectifs if effectif.nombre != 0]
    named = [professionnel.profession for professionnel in membres.professionnels]
    return Profession.ORTHOPHONISTE in (*counted, *named)
