"""A letter without missions: the finding names the source that asks for them."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("Nouvelle-Aquitaine", ("erreur", "na-agoralib", "B")),
        ("Normandie", ("erreur", "nor-urps-mk", "B")),
        ("Corse", ("avertissement", "pratique-autres-regions", "C")),
    ],
)
def test_the_source_is_the_regions_own_where_it_has_one(
    region: str, expected: tuple[str, str, str]
) -> None:
    (finding,) = found("MIS002", f"region: {region}\n", etape="lettre")
    assert finding.basis is not None
    assert (finding.level, finding.basis.id, finding.basis.grade) == expected


def test_no_agreement_fixed_the_missions_before_2019() -> None:
    (finding,) = found("MIS002", "", day=date(2018, 6, 1))
    assert (finding.level, finding.basis and finding.basis.grade) == ("avertissement", "C")
