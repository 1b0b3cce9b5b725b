"""Several départements, one caisse: only where each has its own."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("communes", "caisses", "count"),
    [
        (["37132", "36045"], 1, 1),
        (["37132", "36045"], 2, 0),
        (["37132", "36045"], 0, 0),
        (["37132", "37261"], 1, 0),
        (["97801", "97701"], 1, 0),
    ],
)
def test_a_caisse_of_each_departement_is_expected(
    communes: list[str], caisses: int, count: int
) -> None:
    listed = ", ".join(f"{{insee: {code}}}" for code in communes)
    written = ", ".join(["{type: cpam, nom: CPAM}"] * caisses)
    yaml = f"territoire: {{communes: [{listed}]}}\ndestinataires: [{written}]\n"
    assert len(found("TER019", yaml, etape="lettre")) == count
