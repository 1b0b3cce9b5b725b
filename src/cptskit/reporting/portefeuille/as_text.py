"""A portfolio on the screen: a line a project, then what two of them claim, and what moved."""

from collections.abc import Iterator, Sequence

from cptskit.francais.nombres import counted, euros, number
from cptskit.francais.ponctuation import typo
from cptskit.portefeuille import Ensemble, Ligne, Mouvement, Stade
from cptskit.reporting.cells import printable
from cptskit.reporting.comparaison.as_text import folded

_WIDEST = 25
_FEW = 12


def as_text(whole: Ensemble, moved: Sequence[Mouvement] | None = None) -> str:
    """Return what a portfolio comes to."""
    return "".join(f"{printable(line)}\n" for line in _lines(whole, moved))


def _lines(whole: Ensemble, moved: Sequence[Mouvement] | None) -> Iterator[str]:
    yield from _table(whole.lignes)
    yield ""
    stages = ", ".join(f"{stage.value} {count}" for stage, count in whole.par_stade.items())
    yield from folded(typo(f"{counted(len(whole.lignes), 'projet')} : {stages}."), "")
    lines = (
        f"{counted(whole.habitants, 'habitant')} dans les communes d'un projet ; contrats en "
        f"cours : {euros(whole.euros)} par an au plus ; part variable encore à gagner : "
        f"{euros(whole.enjeu)}."
    )
    yield from folded(typo(lines), "")
    if whole.conflits:
        yield ""
        yield typo(f"Zones de conciliation : {counted(len(whole.conflits), 'commune')}")
        for conflit in whole.conflits[:_FEW]:
            yield typo(f"  {conflit.nom} ({conflit.code}) : {', '.join(conflit.projets)}")
        yield from _more(len(whole.conflits))
    free = [departement for departement in whole.departements if departement.sans_projet]
    if free:
        yield ""
        yield "Communes sans projet"
        for each in free[:_FEW]:
            count = counted(len(each.sans_projet), "commune")
            yield typo(f"  {each.nom} ({each.code}) : {count} sur {number(each.communes)}")
        yield from _more(len(free))
    if moved is not None:
        yield ""
        yield "Ce qui a bougé" if moved else "Rien n'a bougé."
        for move in moved:
            change = f"{move.avant} → {move.apres}" if move.avant else move.apres
            yield typo(f"  {move.nom or move.chemin} : {move.quoi} : {change}")


def _more(count: int) -> Iterator[str]:
    if count > _FEW:
        yield f"  … et {count - _FEW} de plus"


def _table(lines: Sequence[Ligne]) -> Iterator[str]:
    names = [_cut(line.nom or line.chemin) for line in lines]
    wide = max(map(len, ("Projet", *names)))
    stage = max(map(len, ("Stade", *(_stage(line) for line in lines))))
    yield f"{'Projet':<{wide}}  {'Stade':<{stage}}  {'Habitants':>9}  Err.  Av.   Date"
    for name, ligne in zip(names, lines, strict=True):
        head = f"{name:<{wide}}  {_stage(ligne):<{stage}}"
        if ligne.stade is Stade.ILLISIBLE:
            yield f"{head}  {ligne.pourquoi}".rstrip()
            continue
        people = number(ligne.habitants) if ligne.habitants is not None else "–"
        coming = f"{ligne.prochaine.jour:%d/%m/%Y}" if ligne.prochaine else ""
        counts = f"{ligne.erreurs or '–':>4}  {ligne.avertissements or '–':>3}"
        yield f"{head}  {people:>9}  {counts}  {coming}".rstrip()


def _stage(ligne: Ligne) -> str:
    return f"contrat, année {ligne.annee}" if ligne.annee else ligne.stade.value


def _cut(name: str) -> str:
    return name if len(name) <= _WIDEST else f"{name[: _WIDEST - 1]}…"
