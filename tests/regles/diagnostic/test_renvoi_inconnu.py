"""Ids that lead nowhere, with the closest one."""

from tests.regles.checked import found


def test_the_closest_id_is_suggested() -> None:
    yaml = """
diagnostic:
  indicateurs: [{id: densite-mg, libelle: Densité}]
  constats: [{texte: Il manque des médecins., indicateurs: [densite-mgs, densite-mg]}]
"""
    (finding,) = found("DIA005", yaml)
    assert finding.route == ("diagnostic", "constats", 0, "indicateurs", 0)
    assert "« densite-mg »" in finding.help
