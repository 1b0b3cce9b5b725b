"""A session: what is typed goes to the files, and nothing else moves."""

from pathlib import Path

import pytest

from cptskit.atelier.reponses import Conflit, Enregistre, Refus
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Saisie
from cptskit.socle import files
from cptskit.socle.findings import Change

MAIN = """\
# Notre projet
etape: lettre
identite:
  nom: CPTS d'exemple   # à relire
  historique:
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(MAIN, encoding="utf-8")
    return tmp_path


def said(folder: Path, name: str = "cpts.yaml") -> str:
    return (folder / name).read_bytes().decode()


def test_a_value_is_written_where_it_stands(folder: Path) -> None:
    seance = Seance(folder)
    done = seance.save([Saisie(("identite", "nom"), "CPTS d'exemple", "CPTS : la nôtre")])
    assert isinstance(done, Enregistre)
    assert said(folder) == MAIN.replace("CPTS d'exemple", '"CPTS : la nôtre"')
    assert done.projet.projet is not None
    assert done.projet.projet.identite.nom == "CPTS : la nôtre"


def test_a_section_that_is_not_there_gets_its_file(folder: Path) -> None:
    seance = Seance(folder)
    structures = ("membres", "structures")
    done = seance.save([Ajout(structures, ({"nom": "MSP des Tilleuls", "type": "msp"},))])
    assert isinstance(done, Enregistre)
    assert "    - {nom: MSP des Tilleuls, type: msp}\n" in said(folder, "membres.yaml")
    assert said(folder) == MAIN


def test_a_value_that_somebody_else_changed_is_shown_and_nothing_is_written(folder: Path) -> None:
    seance = Seance(folder)
    (folder / "cpts.yaml").write_text(MAIN.replace("d'exemple", "du Val"), encoding="utf-8")
    answer = seance.save([Saisie(("identite", "nom"), "CPTS d'exemple", "CPTS du Mont")])
    assert isinstance(answer, Conflit)
    (one,) = answer.divergences
    assert (one.vu, one.la_mienne, one.l_autre) == ("CPTS d'exemple", "CPTS du Mont", "CPTS du Val")
    assert said(folder) == MAIN.replace("d'exemple", "du Val")
    done = seance.save(answer.tranche({0: "mienne"}), version=answer.version)
    assert isinstance(done, Enregistre)
    assert said(folder) == MAIN.replace("d'exemple", "du Mont")


def test_a_file_that_does_not_read_is_left_alone(folder: Path) -> None:
    broken = "identite: [\n"
    (folder / "cpts.yaml").write_text(broken, encoding="utf-8")
    answer = Seance(folder).save([Saisie(("identite", "nom"), None, "CPTS")])
    assert isinstance(answer, Refus)
    assert said(folder) == broken


def test_a_paste_over_a_table_is_one_act_and_one_undo(folder: Path) -> None:
    rows = "".join(f"    - nom: Nom {at}  # ligne {at}\n" for at in range(50))
    path = folder / "membres.yaml"
    path.write_text(f"membres:\n  structures:\n{rows}", encoding="utf-8")
    seance, route = Seance(folder), ("membres", "structures")
    cells = [
        Saisie((*route, at, key), seance.valeur((*route, at, key)), f"{key} {at}")
        for at in range(50)
        for key in ("nom", "commune")
    ]
    more = Ajout(route, ({"nom": "Encore", "type": "msp"},))
    assert isinstance(seance.save([*cells, more], libelle="Coller"), Enregistre)
    text = said(folder, "membres.yaml")
    assert "    - nom: nom 7  # ligne 7\n      commune: commune 7\n" in text
    assert len(seance.valeur(route)) == 51
    assert seance.a_annuler == "Coller"
    seance.undo()
    assert said(folder, "membres.yaml") == f"membres:\n  structures:\n{rows}"
    assert seance.a_annuler == ""
    assert seance.a_retablir == "Coller"


def test_a_text_in_a_file_of_its_own_is_written_there(folder: Path) -> None:
    (folder / "textes").mkdir()
    (folder / "textes" / "histoire.md").write_bytes(b"Un.\r\n\r\nDeux.\r\n")
    text = MAIN.replace("  historique:", "  historique: {texte: textes/histoire.md}")
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    seance, route = Seance(folder), ("identite", "historique")
    assert seance.valeur(route) == "Un.\n\nDeux.\n"
    typed = "Un.\r\n\r\nDeux\u202f!"  # as a browser sends it
    assert isinstance(seance.save([Saisie(route, "Un.\r\n\r\nDeux.", typed)]), Enregistre)
    assert said(folder, "textes/histoire.md") == "Un.\r\n\r\nDeux\u202f!\r\n"
    assert said(folder) == text
    seance.undo()
    assert said(folder, "textes/histoire.md") == "Un.\r\n\r\nDeux.\r\n"


def test_a_file_in_windows_clothes_keeps_them(folder: Path) -> None:
    worn = b"\xef\xbb\xbf" + MAIN.encode().replace(b"\n", b"\r\n").removesuffix(b"\r\n")
    (folder / "cpts.yaml").write_bytes(worn)
    seance = Seance(folder)
    text = "Un.\n\nDeux."
    assert isinstance(seance.save([Saisie(("identite", "historique"), None, text)]), Enregistre)
    assert (folder / "cpts.yaml").read_bytes() == worn + b" |-\r\n    Un.\r\n\r\n    Deux."
    seance.undo()
    assert (folder / "cpts.yaml").read_bytes() == worn


def test_a_finding_is_mended_as_one_act(folder: Path) -> None:
    path = folder / "cpts.yaml"
    path.write_text(MAIN + "  lieux: Ici\n", encoding="utf-8")
    seance = Seance(folder)
    done = seance.correct(
        [
            Change(("identite", "lieux"), "lieu", key=True),
            Change(("identite", "nom"), "CPTS du Val"),
        ],
        libelle="Corriger",
    )
    assert isinstance(done, Enregistre)
    assert said(folder) == MAIN.replace("d'exemple", "du Val") + "  lieu: Ici\n"
    seance.undo()
    assert said(folder) == MAIN + "  lieux: Ici\n"


def test_a_copy_that_a_cloud_folder_made_is_told(folder: Path) -> None:
    copy = folder / "cpts-PC-DE-MARIE.yaml"
    copy.write_text(MAIN.replace("d'exemple", "d'ailleurs"), encoding="utf-8")
    (told,) = Seance(folder).copies
    assert "copie en conflit de cpts.yaml" in told.message


def test_what_another_changed_is_told_field_by_field(folder: Path) -> None:
    seance = Seance(folder)
    assert seance.follow() is None
    (folder / "cpts.yaml").write_text(MAIN.replace("d'exemple", "du Val"), encoding="utf-8")
    news = seance.follow()
    assert news is not None
    assert news.fichiers == ("cpts.yaml",)
    assert news.routes == {("identite", "nom")}
    assert seance.follow() is None


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"a: [\n", b"", b"# rien\n", b"- 1\n"])
def test_a_file_that_cannot_be_read_is_no_news_again_and_again(folder: Path, raw: bytes) -> None:
    (folder / "autre.yaml").write_bytes(raw)
    seance = Seance(folder)
    assert seance.follow() is None
    (folder / "autre.yaml").write_bytes(raw + b" ")
    assert seance.follow() is not None
    assert seance.follow() is None
    (folder / "autre.yaml").unlink()
    assert seance.follow() is not None
    assert seance.follow() is None


def test_an_empty_folder_and_none_at_all_are_no_fault(tmp_path: Path) -> None:
    assert isinstance(
        Seance(tmp_path).save([Saisie(("identite", "nom"), None, "CPTS")]), Enregistre
    )
    assert "  nom: CPTS\n" in said(tmp_path)
    absent = Seance(tmp_path / "absent")
    assert absent.projet.projet is None
    assert absent.follow() is None


def test_a_file_that_cannot_be_written_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "open elsewhere")

    seance = Seance(folder)
    with monkeypatch.context() as patch:
        patch.setattr(files, "_replace", locked)
        answer = seance.save([Saisie(("identite", "sigle"), None, "S")])
    assert isinstance(answer, Refus)
    assert "« cpts.yaml » ne peut pas être écrit" in answer.message
    assert said(folder) == MAIN
    assert seance.a_annuler == ""
    again = seance.save([Saisie(("identite", "sigle"), None, "S")])
    assert isinstance(again, Enregistre)
    seance.undo()
    assert said(folder) == MAIN


def test_files_of_any_kind_are_one_act_and_one_undo(tmp_path: Path) -> None:
    folder = tmp_path / "neuf"
    picture = bytes(range(256)) * 9
    session = Seance(folder)
    made = {
        "cpts.yaml": (None, b"etape: lettre\nidentite:\n  nom: CPTS\n"),
        "images/a.png": (None, picture),
        "reprise.md": (None, b"# Compte rendu\n"),
    }
    session.write(lambda: made, "reprise")
    assert (folder / "images" / "a.png").read_bytes() == picture
    again = Seance(folder)  # another session of the folder reads what is there
    assert again.projet.projet is not None
    session.undo()
    assert not any((folder / path).exists() for path in made)
    session.redo()
    assert (folder / "images" / "a.png").read_bytes() == picture
    (folder / "images" / "a.png").write_bytes(b"autre")
    refused = session.undo()
    assert isinstance(refused, Refus)
    assert (folder / "images" / "a.png").read_bytes() == b"autre"
