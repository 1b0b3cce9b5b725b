"""The page of each rule, in French Markdown: for `explain` and for `docs/regles`."""

from collections.abc import Iterable, Iterator, Mapping

from cptskit.droit.naming import known_region
from cptskit.droit.regions import region
from cptskit.droit.textes import Texte, texte
from cptskit.droit.versions import lecture
from cptskit.francais.dates import long_date
from cptskit.loading.problems import CATALOGUE, Problem
from cptskit.projet.codes import Etape
from cptskit.regles.registry import RULES
from cptskit.regles.rule import Rule
from cptskit.reporting.setting import RuleCard
from cptskit.socle.findings import Basis, Level
from cptskit.socle.resources import resource

Known = Rule | Problem
ALL: tuple[Known, ...] = (*RULES, *CATALOGUE)
"""All that has a page."""
_BY_CODE: Mapping[str, Known] = {known.code: known for known in ALL}

CHAPTERS = {
    "lecture": "Lecture des fichiers",
    "identite": "Identité, association, contacts",
    "territoire": "Territoire",
    "diagnostic": "Diagnostic",
    "membres": "Membres et partenaires",
    "gouvernance": "Gouvernance",
    "association": "Vie de l'association",
    "missions": "Missions",
    "fiches": "Fiches action",
    "cooperations": "Accès direct, protocoles",
    "crise": "Plan de crise",
    "calendrier": "Calendrier",
    "budget": "Budget",
    "contrat": "Contrat",
    "annee": "Années du contrat",
    "suivi": "Numérique, usagers, évaluation, annexes",
    "redaction": "Rédaction",
    "dossier": "Vérification du dossier",
}
"""The chapters of the rules, by folder, in the order of a project."""

_GRADES = {
    "A": "lu dans le texte officiel",
    "B": "lu dans une source secondaire",
    "C": "déduit, à confirmer",
}


_CORRECTS = (
    "`cptskit fix` le corrige quand la correction est certaine, et montre la différence avant de "
    "l'écrire."
)
_ELSEWHERE = (
    "Ces pages sont celles d'une région. Dans une autre, sans page à elle dans cette liste, le "
    "constat cite la pratique d'autres régions (grade C) et ne bloque jamais."
)


def find(name: str) -> Known | None:
    """Return the rule, or the kind of reading error, with this code or name; None if unknown."""
    wanted = name.strip()
    for rule in ALL:
        if wanted.upper() == rule.code or wanted.lower() == rule.slug:
            return rule
    return None


def selected(
    chapitre: str | None = None, etape: str | None = None, region: str | None = None
) -> list[Known]:
    """Return the rules of a chapter, of a stage, of a region; all that are known by default.

    Raises UnknownRegionError.
    """
    stage = Etape(etape) if etape else None
    code = known_region(region).code if region else None
    return [
        rule
        for rule in ALL
        if (chapitre is None or chapter(rule) == chapitre)
        and (stage is None or (isinstance(rule, Rule) and rule.levels.at(stage)))
        and (code is None or (isinstance(rule, Rule) and code in rule.regions))
    ]


def names() -> list[str]:
    """Return the codes and the names of all rules and reading errors."""
    return [name for rule in ALL for name in (rule.code, rule.slug)]


def title(rule: Known) -> str:
    """Return the title of a page, without a final point."""
    return rule.page.titre if isinstance(rule, Rule) else rule.page.rstrip(".")


def chapter(rule: Known) -> str:
    """Return the folder name of the chapter of a rule."""
    return rule.chapter if isinstance(rule, Rule) else "lecture"


def page(rule: Known) -> str:
    """Return the whole page of a rule, in Markdown."""
    lines = [f"# {rule.code} · {title(rule)}", "", f"`{rule.slug}`", ""]
    lines += _rule_page(rule) if isinstance(rule, Rule) else _problem_page(rule)
    return "\n".join(lines).rstrip() + "\n"


def _rule_page(rule: Rule) -> Iterator[str]:
    yield from (rule.page.texte, "")
    yield from ("| Étape | Niveau |", "| --- | --- |")
    for etape in Etape:
        yield f"| {etape.value} | {rule.levels.at(etape) or 'ne s’applique pas'} |"
    if rule.regions:
        regions = ", ".join(sorted(region(code).nom for code in rule.regions))
        yield from ("", f"Régions : {regions}.")
    yield from ("", "## Fondement", "")
    yield from (_cited(texte(id_)) for id_ in rule.basis)
    if texte(rule.basis[0]).region and not rule.regions:
        yield from ("", _ELSEWHERE)
    for name, example in (("À éviter", rule.page.mauvais), ("À écrire", rule.page.bon)):
        yield from ("", f"## {name}", "", "```yaml", example.rstrip(), "```")
    if rule.corrects:
        yield from ("", "## Corriger", "", _CORRECTS)
    yield from ("", "## Ignorer cette règle", "")
    yield "La raison est affichée à chaque vérification."
    yield from ("", "```yaml", "regles_ignorees:", f"  - regle: {rule.code}")
    yield from ("    motif: Pourquoi la règle ne vaut pas ici.", "```")


def _problem_page(problem: Problem) -> Iterator[str]:
    yield from (problem.page, "")
    yield "Ce constat vient de la lecture des fichiers ; il ne peut pas être ignoré."
    if problem.stops and problem.level is Level.ERREUR:
        yield "Tant qu'il reste, les autres règles ne sont pas exécutées."
    else:
        yield "Le reste du projet est lu, vérifié et mis en page."
    if problem.corrects:
        yield from ("", "## Corriger", "", _CORRECTS)


def _cited(text: Texte) -> str:
    grade = f"grade {text.grade.value} : {_GRADES[text.grade.value]}"
    if text.region:
        only = f" ({', '.join(text.departements)})" if text.departements else ""
        grade += f" ; {region(text.region).nom}{only} seulement"
    resume = " ".join(text.resume.split())
    return f"- **{text.titre}** ({grade}). {resume} {_reading(text)}Source : {text.source}"


def _reading(text: Texte) -> str:
    """Say in which version and on which day a text was read, and whether a machine looked."""
    read = lecture(text.id)
    if read.lu_le is None:
        return ""
    by_hand = f"Version : {read.version} ; lu le {long_date(read.lu_le)}"
    if read.controle is None:
        return f"{by_hand}, sans contrôle automatique. "
    seen = read.controle
    newest = long_date(max(seen.versions.values()))
    return (
        f"{by_hand} ; inchangé au contrôle automatique du {long_date(seen.le)}, sur la copie du "
        f"{long_date(seen.etat_au)} ({seen.paquet.lstrip('@')}), dernière rédaction du {newest}. "
    )


def card(code: str) -> RuleCard | None:
    """Return the card of the rule with this code, for reporters; None if unknown."""
    rule = _BY_CODE.get(code)
    if rule is None:
        return None
    basis = None
    if isinstance(rule, Rule):
        text = texte(rule.basis[0])
        basis = Basis(text.id, text.titre, text.grade.value, text.source)
    return RuleCard(title(rule), page(rule), CHAPTERS[chapter(rule)], _gravest(rule), basis)


def _gravest(rule: Known) -> Level:
    if not isinstance(rule, Rule):
        return rule.level
    at_stages = {rule.levels.at(etape) for etape in Etape}
    return next(level for level in Level if level in at_stages)


def addresses() -> dict[str, str]:
    """Return the address of each page by the code of its rule, as a file of this machine."""
    folder = resource("docs") / "regles"
    return {rule.code: (folder / f"{rule.slug}.md").as_uri() for rule in ALL}


def by_chapter(rules: Iterable[Known]) -> Iterator[tuple[str, list[Known]]]:
    """Yield the chapters, in the order of a project, with their rules by code; none is empty."""
    listed = sorted(rules, key=lambda rule: rule.code)
    for folder, words in CHAPTERS.items():
        inside = [rule for rule in listed if chapter(rule) == folder]
        if inside:
            yield words, inside


def index() -> str:
    """Return the index of the pages, by chapter and by legal text, in Markdown."""
    lines = ["# Les règles", "", "Chaque constat de `cptskit check` porte le code d'une règle.", ""]
    for words, inside in by_chapter(ALL):
        lines += [f"## {words}", "", "| Code | Règle | Nom |", "| --- | --- | --- |"]
        lines += [f"| [{k.code}]({k.slug}.md) | {title(k)} | `{k.slug}` |" for k in inside]
        lines.append("")
    lines += ["## Par texte", ""]
    for id_ in dict.fromkeys(id_ for rule in RULES for id_ in rule.basis):
        text = texte(id_)
        cited = [rule for rule in RULES if id_ in rule.basis]
        links = ", ".join(f"[{rule.code}]({rule.slug}.md)" for rule in cited)
        lines.append(f"- **{text.titre}** (grade {text.grade.value}) : {links}")
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Return the files of `docs/regles`: an index, and a page a rule."""
    return {"index.md": index()} | {f"{rule.slug}.md": page(rule) for rule in ALL}
