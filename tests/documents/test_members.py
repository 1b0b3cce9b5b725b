"""The members in the documents: counted from the list where the project gives no count."""

from pathlib import Path

import cptskit

PROJECT = """etape: projet
identite: {nom: CPTS d'essai}
membres:
  professionnels:
    - {nom: Alpha, profession: infirmier, mode_exercice: liberal, commune: Miribel}
    - {nom: Beta, profession: infirmier, mode_exercice: salarie, commune: Miribel}
    - {nom: Gamma, profession: sage_femme, commune: Beynost}
    - {nom: Delta}
  effectifs: [{profession: infirmier, territoire: 40}]
"""


def test_who_refused_is_counted_in_every_document_but_what_is_kept(tmp_path: Path) -> None:
    refused = PROJECT.replace("nom: Gamma,", "nom: Gamma, prenom: Zoé, accord: non,")
    text = refused.replace("Delta}", "Delta, prenom: Noé, accord: oui}")
    (tmp_path / "cpts.yaml").write_text(text, encoding="utf-8")
    (file,) = cptskit.render(tmp_path, documents=["membres"], formats=["md"])
    shown = file.read_text(encoding="utf-8")
    assert "Gamma" not in shown
    assert "Noé Delta" in shown
    assert "| Sages-femmes | 1 |" in shown
    assert "1 membre, compté plus haut, n'a pas donné son accord pour être nommé" in shown


def test_a_list_gives_the_counts(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(PROJECT, encoding="utf-8")
    (file,) = cptskit.render(tmp_path, documents=["projet"], formats=["md"])
    text = file.read_text(encoding="utf-8")
    assert "La communauté réunit **4 professionnels**." in text
    for row in (
        "| Infirmiers | 2 | 40 |",
        "| Sages-femmes | 1 | – |",
        "| Profession non précisée | 1 | – |",
        "| Libéral | 1 |",
        "| Miribel | 2 |",
        "| Membres | 4 |",
    ):
        assert row in text
    assert "Alpha" not in text
