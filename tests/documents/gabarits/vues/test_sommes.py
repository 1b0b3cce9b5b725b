from decimal import Decimal

from cptskit.documents.gabarits.vues.sommes import Somme, add_up


def spaced(somme: Somme) -> str:
    return str(somme).replace("\u202f", " ").replace("\u00a0", " ")


def test_an_estimate_says_so_and_has_no_cents() -> None:
    assert spaced(Somme(Decimal(45000))) == "45 000 €"
    assert spaced(Somme(Decimal("20737.70"), estimation=True)) == "≈ 20 738 €"


def test_a_table_in_euros_needs_no_unit() -> None:
    assert Somme(Decimal(45000), estimation=True).sans_unite == "≈\u00a045\u202f000"


def test_what_no_total_holds_stands_in_brackets() -> None:
    assert spaced(Somme(Decimal(67500), compte=False)) == "(67 500 €)"


def test_a_sum_with_an_estimate_is_one_and_leaves_out_what_does_not_count() -> None:
    parts = (Somme(Decimal(10)), None, Somme(Decimal(5), True), Somme(Decimal(99), compte=False))
    assert add_up(parts) == Somme(Decimal(15), True)
    assert add_up((None, parts[3])) is None
