"""Projects side by side: whatever they claim, each commune is counted once."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.portefeuille import Ligne, Stade, ensemble, mouvements
from cptskit.referentiels import communes_du_departement

DAY = date(2026, 11, 29)
LOT = {one.code: one for one in communes_du_departement("46")}
CLAIMS = st.lists(st.sets(st.sampled_from(sorted(LOT)), max_size=12), min_size=1, max_size=8)


def lines(claims: list[set[str]]) -> list[Ligne]:
    return [
        Ligne(
            chemin=f"p{rank}",
            stade=Stade.CONTRAT,
            nom=f"CPTS {rank}",
            departements=("46",),
            communes=tuple(sorted(codes)),
            euros=1000 + rank,
            gagne=10,
            maximum=10 + rank,
        )
        for rank, codes in enumerate(claims)
    ]


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_conflicts_white_communes_and_sums(claims: list[set[str]]) -> None:
    whole = ensemble(lines(claims), DAY)
    counts = Counter(code for claim in claims for code in claim)
    assert {conflit.code for conflit in whole.conflits} == {
        code for code, n in counts.items() if n > 1
    }
    assert all(len(conflit.projets) == counts[conflit.code] for conflit in whole.conflits)
    (place,) = whole.departements
    free = {code for code, _, _ in place.sans_projet}
    assert free | set(counts) == set(LOT)
    assert not free & set(counts)
    assert whole.habitants == sum(LOT[code].population or 0 for code in counts)
    assert whole.euros == sum(1000 + rank for rank in range(len(claims)))
    assert whole.enjeu == sum(range(len(claims)))


@settings(max_examples=40, deadline=None)
@given(CLAIMS, CLAIMS)
def test_what_moved_is_told_and_nothing_else(old: list[set[str]], new: list[set[str]]) -> None:
    before = [{"chemin": line.chemin, "nom": line.nom, "stade": "contrat en cours",
               "communes": list(line.communes), "erreurs": 0, "avertissements": 0,
               "preuves_manquantes": 0} for line in lines(old)]  # fmt: skip
    moved = {(mouvement.chemin, mouvement.quoi) for mouvement in mouvements(before, lines(new))}
    both = range(min(len(old), len(new)))
    changed = {(f"p{rank}", "communes") for rank in both if old[rank] != new[rank]}
    others = range(len(both), max(len(old), len(new)))
    assert moved == changed | {(f"p{rank}", "projet") for rank in others}
