"""Un membre exerce hors du territoire.

La commune d'exercice d'un membre n'est pas dans la liste des communes. Le nom est souvent mal
écrit, ou la commune oubliée dans le territoire ; sinon, l'ARS demande pourquoi un professionnel
d'ailleurs compte parmi les membres.

« ST GEORGES » et « Saint-Georges » sont le même nom, et une commune déléguée vaut sa commune.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 61169, nom: Flers}, {insee: 61391, nom: Saint-Georges-des-Groseillers}]
membres:
  professionnels:
    - {nom: EXEMPLE, commune: St Georges des Groseillers}
    - {nom: FICTIF, commune: Bergerac}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 61169, nom: Flers}, {insee: 61391, nom: Saint-Georges-des-Groseillers}]
membres:
  professionnels:
    - {nom: EXEMPLE, commune: St Georges des Groseillers}
    - {nom: FICTIF, commune: Flers}
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.projet.citations import citer
from cptskit.referentiels.noms import noms_reconnus
from cptskit.referentiels.recherche import cle_commune
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule("MEM022", "membre-hors-territoire", everywhere(Level.CONSEIL), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up the commune of each member; one remark a commune."""
    communes = projet.territoire.communes if projet.territoire else ()
    names = noms_reconnus((commune.insee, commune.nom) for commune in communes)
    members = projet.membres.professionnels if projet.membres else ()
    outside: dict[str, list[Route]] = {}
    spelled: dict[str, str] = {}
    for index, member in enumerate(members if names else ()):
        key = cle_commune(member.commune or "")
        if key and key not in names:
            outside.setdefault(key, []).append(("membres", "professionnels", index, "commune"))
            spelled.setdefault(key, member.commune or "")
    otherwise = "Corrigez le nom, ou ajoutez la commune au territoire si elle en fait partie."
    for key, routes in outside.items():
        yield gathered(
            routes,
            f"« {citer(spelled[key])} », commune d'exercice d'un membre, n'est pas dans le "
            "territoire.",
            did_you_mean(spelled[key], names.values(), otherwise),
        )
