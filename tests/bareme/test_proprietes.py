"""What holds for every contract."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.bareme import Base, Echeancier, Hypotheses, Nature, echeancier, tableau
from cptskit.projet.codes import CodeMission
from cptskit.projet.contrat import Montants, MontantsContrat

amounts = st.decimals(0, 500_000, places=2)
parts = st.builds(Montants, fixe=st.none() | amounts, variable=st.none() | amounts)


@st.composite
def contracts(draw: st.DrawFn) -> Hypotheses:
    signature = draw(st.dates(date(2019, 8, 25), date(2040, 12, 31)))
    starts = st.integers(-400, 2200).map(lambda days: signature + timedelta(days=days))
    optional = st.sampled_from([CodeMission.QUALITE, CodeMission.ACCOMPAGNEMENT])
    written: dict[str, Any] = {code.value: draw(st.none() | parts) for code in CodeMission}
    written["fonctionnement"] = draw(st.none() | amounts)
    return Hypotheses(
        signature=signature,
        taille=draw(st.integers(1, 4)),
        options=draw(st.frozensets(optional)),
        montants=draw(st.none() | st.just(MontantsContrat(**written))),
        demarrages=draw(st.dictionaries(st.sampled_from(CodeMission), starts)),
        annee_contrat=draw(st.integers(1, 5)),
        crise_reconnue=draw(st.booleans()),
    )


shares = st.decimals(0, 100, places=1)
schedules = st.builds(
    lambda contract, share, base: echeancier(contract, part_variable=share, base=base),
    contracts(),
    shares,
    st.sampled_from(Base),
)


@settings(deadline=None)
@given(schedules)
def test_sums_by_contract_year_and_by_civil_year_are_the_total(found: Echeancier) -> None:
    for cut in (found.par_annee_contrat, found.par_annee_civile):
        for name in ("euros", "estime", "maximum_variable", "maximum_estime"):
            total = sum((getattr(cumul, name) for cumul in cut.values()), Decimal(0))
            assert total == getattr(found.total, name)


@settings(deadline=None)
@given(schedules)
def test_nothing_before_the_signature_nor_out_of_order(found: Echeancier) -> None:
    days = [versement.du for versement in found.versements]
    assert days == sorted(days)
    assert all(day >= found.hypotheses.signature for day in days)
    for versement in (*found.versements, *found.maximum_variable):
        assert versement.du <= versement.au
        assert versement.euros > 0
        assert versement.euros == round(versement.euros, 2)


@settings(deadline=None)
@given(schedules)
def test_all_is_paid_by_the_end_but_variable_parts(found: Echeancier) -> None:
    end = found.hypotheses.anniversaire(5)
    assert all(v.du <= end for v in found.versements)
    assert all(v.au <= end for v in found.versements if v.nature is not Nature.VARIABLE)


_ROUNDED = (*CodeMission, "fonctionnement")
"""What is rounded by itself in a year: half an euro, for each of two parts."""


@settings(deadline=None)
@given(contracts())
def test_no_more_than_the_amounts_of_five_years(contract: Hypotheses) -> None:
    """Each year is at most its line; the crisis plan is written once, in the mission's own year.

    An estimate is rounded to the euro.
    """
    found = echeancier(contract, part_variable=Decimal(100))
    at_most = Decimal(0)
    for annee in range(1, 6):
        year = Hypotheses(
            signature=contract.signature,
            taille=contract.taille,
            options=contract.options,
            montants=contract.montants,
            annee_contrat=1,
            crise_reconnue=contract.crise_reconnue and annee == contract.annee_contrat,
        )
        total = tableau(year).total
        at_most += total + len(_ROUNDED)
        assert found.par_annee_contrat[annee].euros <= total + len(_ROUNDED)
    assert found.total.euros <= at_most


@settings(deadline=None)
@given(contracts(), shares)
def test_a_share_of_the_variable_part_never_passes_its_maximum(
    contract: Hypotheses, share: Decimal
) -> None:
    none, some = echeancier(contract), echeancier(contract, part_variable=share)
    counted = some.total.euros - none.total.euros
    assert 0 <= counted <= some.total.maximum_variable


@settings(deadline=None)
@given(contracts())
def test_an_advance_is_no_more_than_what_days_or_months_leave(contract: Hypotheses) -> None:
    """Whole months never promise much more than days: at most three days of a year."""
    days, months = (echeancier(contract, base=base) for base in Base)
    assert months.total.euros <= days.total.euros * Decimal("1.02") + 1


@settings(deadline=None)
@given(contracts())
def test_the_scale_adds_up(contract: Hypotheses) -> None:
    found = tableau(contract)
    cells = [c for ligne in found.lignes for c in ligne.cellules]
    assert found.total == sum(c.euros for c in cells if c.compte)
    assert 0 <= found.total_estime <= found.total
    assert all((c.grade is None) == (c.origine == "contrat") for c in cells)
