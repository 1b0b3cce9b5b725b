"""A letter without missions: the finding names the source that asks for them."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("region", "texte"),
    [("Nouvelle-Aquitaine", "na-agoralib"), ("Normandie", "nor-urps-mk"), ("Corse", "na-agoralib")],
)
def test_the_source_is_the_regions_own_where_it_has_one(region: str, texte: str) -> None:
    (finding,) = found("MIS002", f"region: {region}\n", etape="lettre")
    assert finding.basis is not None
    assert (finding.level, finding.basis.id, finding.basis.grade) == ("erreur", texte, "B")


def test_no_agreement_fixed_the_missions_before_2019() -> None:
    (finding,) = found("MIS002", "", day=date(2018, 6, 1))
    assert (finding.level, finding.basis and finding.basis.grade) == ("avertissement", "C")
