"""From a folder to a report: read, run the rules, turn routes into places."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from cptskit.contrat import aujourdhui
from cptskit.droit.naming import known_region
from cptskit.droit.regions import Region
from cptskit.droit.textes import texte
from cptskit.francais.dates import long_date
from cptskit.loading import LoadedProject, load
from cptskit.loading.envois import UnreadableCopyError, envois, unpacked
from cptskit.loading.locating import Locator
from cptskit.loading.problems import CATALOGUE, Problem
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.personnel import Personnel, valeurs_marquees
from cptskit.projet.personnes import ressemble_a_un_nom
from cptskit.projet.textes import Narratif
from cptskit.regles.engine import Judged, run
from cptskit.regles.registry import RULES
from cptskit.regles.rule import Context, Rule
from cptskit.regles.walking import written
from cptskit.socle.errors import UnknownRuleError, UnreadableProjectError
from cptskit.socle.findings import (
    BLOCKING,
    Basis,
    Finding,
    Ignored,
    OtherPlace,
    Report,
    Route,
    brief,
)
from cptskit.socle.pictures import fault_of_file, read_inside
from cptskit.socle.plain_files import walk
from cptskit.territoires.region import own_region

_BOXES = "RED013"
"""The rule that reports the boxes of the stage's document, once nothing else is left."""
_OTHERS = 20
"""Other places that a finding shows."""


def check(
    path: Path | str,
    *,
    etape: str | None = None,
    date: date | None = None,
    seulement: Collection[str] = (),
    ignorer: Collection[str] = (),
    region: str | None = None,
) -> Report:
    """Read the project of a folder and check it; see `check_loaded`."""
    return check_loaded(
        load(path), etape=etape, date=date, seulement=seulement, ignorer=ignorer, region=region
    )


def check_loaded(
    loaded: LoadedProject,
    *,
    etape: str | None = None,
    date: date | None = None,
    seulement: Collection[str] = (),
    ignorer: Collection[str] = (),
    region: str | None = None,
    boxes: bool = True,
) -> Report:
    """Check a project that was read, and return everything that `check` reports.

    `etape` and `region` replace the project's own. `date` is the day at which the law is asked
    for; see `checking_date` for its default. `seulement` and `ignorer` take codes, names or
    chapters' letters (`TER`). Once nothing else blocks, the boxes « À compléter » of the stage's
    document are reported, unless `boxes` is False.

    Raises UnknownRuleError and UnknownRegionError for names that do not exist.
    """
    rules = choose(RULES, seulement, ignorer)
    wanted = known_region(region) if region else None
    chemin = loaded.folder.as_posix()
    if loaded.projet is None:
        sources = _shown(loaded, loaded.findings)
        return Report(chemin, False, etape, date, loaded.findings, sources=sources)
    context = checking_context(loaded, loaded.projet, etape, date, wanted)
    judged = [*run(rules, loaded.projet, context)]
    with_boxes = boxes
    boxes = boxes and any(rule.code == _BOXES for rule in rules)
    blocked = any(finding.level in BLOCKING for finding in loaded.findings) or any(
        map(_blocks, judged)
    )
    if boxes and not blocked:
        from cptskit.usages.boxes import boxes_of_stage  # noqa: PLC0415 - it renders

        left = tuple(boxes_of_stage(loaded, context.etape, date))
        judged += run(choose(rules, [_BOXES], []), loaded.projet, replace(context, boxes=left))
    pairs = [(_finding(each, loaded.locator), each.motif) for each in judged]
    kept = sorted((finding for finding, motif in pairs if motif is None), key=_order)
    findings = (*loaded.findings, *kept)
    return Report(
        chemin,
        True,
        context.etape.value,
        context.date,
        findings,
        tuple(Ignored(finding, motif) for finding, motif in pairs if motif is not None),
        _shown(loaded, findings),
        rules={rule.code: rule.slug for rule in rules if rule.binds(context)},
        today=_said_today(loaded, loaded.projet, with_boxes),
        personal=tuple(dict.fromkeys(_personal(loaded.projet))),
    )


def _personal(projet: Projet) -> Iterator[str]:
    """Yield the values that identify people: marked as such, or names in free text."""
    for _, _, mark, value in valeurs_marquees(projet):
        if isinstance(mark, Personnel) or ressemble_a_un_nom(value):
            yield value


def _blocks(judged: Judged) -> bool:
    return judged.motif is None and judged.level in BLOCKING


def read(path: Path | str) -> tuple[LoadedProject, Projet]:
    """Return the project of a folder, which must be readable.

    Raises UnreadableProjectError, with the report that says why.
    """
    loaded = load(path)
    if loaded.projet is None:
        raise UnreadableProjectError(check_loaded(loaded))
    return loaded, loaded.projet


def today_line(projet: Projet) -> str:
    """Return the line on where the contract stands today; it is not a finding."""
    return aujourdhui(projet, date.today())


def _said_today(loaded: LoadedProject, projet: Projet, whole: bool) -> str:
    """Return the line beside the findings; `whole` adds the changes since the last copy."""
    parts = (today_line(projet), changes_line(loaded, projet) if whole else "")
    return " ".join(filter(None, parts))


def changes_line(loaded: LoadedProject, projet: Projet) -> str:
    """Return what changed since the last kept copy, and what that requires; often nothing.

    Like the line about today it is not a finding: no exit code changes, and no document holds it.
    """
    kept = envois(loaded.folder)
    if not kept:
        return ""
    from cptskit.comparaison import demandes  # noqa: PLC0415 - few projects keep copies

    try:
        with unpacked(kept[-1].fichier) as folder:
            before = load(folder).projet
    except UnreadableCopyError:
        return ""
    demands = demandes(before, projet, kept[-1].jour, date.today()) if before else ""
    return f"Depuis la copie du {long_date(kept[-1].jour)} : {demands}." if demands else ""


def checking_date(projet: Projet) -> date:
    """Return the day at which a project is checked when no other is asked for.

    The document's date, else that of the signature, else today: a contract is checked as it stands
    on the day of its document, by the law that it lives under. A month counts from its first day.
    """
    first = projet.identite.date or (projet.contrat.signature if projet.contrat else None)
    return first.debut if first else date.today()


def choose(
    rules: Iterable[Rule], seulement: Collection[str], ignorer: Collection[str]
) -> tuple[Rule, ...]:
    """Return the rules that are selected and not ignored. Raises UnknownRuleError.

    The kinds of reading faults can be asked for like rules; they are always reported.
    """
    rules = tuple(rules)
    for wanted in (*seulement, *ignorer):
        if any(_named(rule, wanted) for rule in rules):
            continue
        if not any(_named(problem, wanted) for problem in CATALOGUE):
            raise UnknownRuleError(f"La règle « {wanted} » n'existe pas.")
        if wanted in ignorer:
            raise UnknownRuleError(f"« {wanted} » est un défaut de lecture : il ne s'ignore pas.")
    return tuple(
        rule
        for rule in rules
        if (not seulement or any(_named(rule, wanted) for wanted in seulement))
        and not any(_named(rule, unwanted) for unwanted in ignorer)
    )


def checking_context(
    loaded: LoadedProject,
    projet: Projet,
    etape: str | None = None,
    day: date | None = None,
    region: Region | None = None,
) -> Context:
    """Return what the rules may know besides the project."""
    stage = Etape(etape) if etape else projet.etape
    told = tuple(written(projet))
    return Context(
        date=day or checking_date(projet),
        etape=stage,
        region=region or own_region(projet),
        files=frozenset(_files(loaded.folder)),
        texts=tuple((route, str(text)) for route, text in told),
        narratives=tuple((route, str(text)) for route, text in told if isinstance(text, Narratif)),
        image_fault=lambda source: fault_of_file(source, loaded.folder),
        logo=read_inside(projet.style.logo, loaded.folder)
        if projet.style and projet.style.logo
        else None,
        known=tuple(name for rule in RULES for name in (rule.code, rule.slug)),
    )


def _shown(loaded: LoadedProject, findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """Return the lines of the files that findings show: a thousand reports stay small."""
    files = {finding.location.fichier for finding in findings if finding.location}
    return {path: loaded.sources[path].lines for path in sorted(files & set(loaded.sources))}


def _files(folder: Path) -> Iterable[str]:
    return (file.name for file in walk(folder, below="annexes") if file.why is None)


def _named(rule: Rule | Problem, name: str) -> bool:
    return name.upper() in (rule.code, rule.code.rstrip("0123456789")) or name == rule.slug


def _finding(judged: Judged, locator: Locator) -> Finding:
    rule, remark = judged.rule, judged.remark
    basis = texte(judged.basis.texte)
    return Finding(
        code=rule.code,
        slug=rule.slug,
        level=judged.level,
        message=brief(locator.mention(remark.route) + remark.message),
        location=locator.locate(remark.route, remark.extract),
        route=remark.route,
        help=brief(remark.help + _where_to_write(remark.route, locator)),
        others=tuple(
            OtherPlace(locator.locate(other.route), locator.mention(other.route) + other.mention)
            for other in remark.others[:_OTHERS]
        ),
        basis=Basis(
            basis.id,
            basis.titre,
            judged.basis.grade,
            judged.basis.source,
            estimate=remark.grade == "C",
        ),
        changes=remark.changes,
    )


def _where_to_write(route: Route, locator: Locator) -> str:
    """Return the command that adds a missing chapter, with its explanations."""
    section = str(route[0]) if route else ""
    if section not in Projet.model_fields or section in locator.tree.sections:
        return ""
    return f" « cptskit init --completer » ajoute « {section}: » et ses explications."


def _order(finding: Finding) -> tuple[str, int, int, str]:
    at = finding.location
    return (at.fichier, at.ligne, at.colonne, finding.code) if at else ("", 0, 0, finding.code)
