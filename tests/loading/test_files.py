"""Files: encodings, line ends, size, rights, and paths that lead outside."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cptskit.loading import load
from cptskit.loading.files import MAX_BYTES, project_files, relative_path, safe_path

from .reading import HEAD, accepted, only, place, read, read_with_head

Mangle = Callable[[str], bytes]
WINDOWS = "region: Corse\nengagements:\n  - Accès aux soins à tous\n"


def test_a_file_of_windows_is_named_and_the_remedy_given(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, WINDOWS.encode("cp1252")))
    assert finding.code == "LEC004"
    assert place(finding) == ("essai.yaml", 3, 8, 3, 8)
    assert "semble être en Windows-1252" in finding.message
    assert "Bloc-notes" in finding.help
    assert "VS Code" in finding.help


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_the_place_in_a_file_of_windows_is_right_with_its_line_ends(
    line_end: str, tmp_path: Path
) -> None:
    text = WINDOWS.replace("\n", line_end).encode("cp1252")
    assert place(only(read_with_head(tmp_path, text))) == ("essai.yaml", 3, 8, 3, 8)


def test_the_place_after_a_byte_order_mark_is_right(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + WINDOWS.encode("cp1252")
    assert place(only(read_with_head(tmp_path, text))) == ("essai.yaml", 3, 8, 3, 8)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str, tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, WINDOWS.encode(encoding)))
    assert finding.code == "LEC004"
    assert place(finding) == ("essai.yaml", 1, 1, 1, 1)
    assert "UTF-16" in finding.message


@pytest.mark.parametrize(
    "mangle",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["bom", "crlf", "cr", "both"],
)
def test_a_byte_order_mark_and_windows_line_ends_shift_nothing(
    mangle: Mangle, tmp_path: Path
) -> None:
    text = "# é\netape: lettre\nidentite:\n  nom: X\n  histoire: |\n    a\n    b\n"
    finding = only(read(tmp_path, {"cpts.yaml": mangle(text)}))
    assert finding.code == "LEC012"
    assert place(finding) == ("cpts.yaml", 5, 3, 5, 11)
    good = mangle(text.replace("histoire", "historique"))
    projet = accepted(read(tmp_path, {"cpts.yaml": good})).projet
    assert projet is not None
    assert str(projet.identite.historique) == "a\nb\n"


def test_a_file_over_5_mb_is_refused(tmp_path: Path) -> None:
    finding = only(read_with_head(tmp_path, b"#" * (MAX_BYTES + 1)))
    assert finding.code == "LEC003"
    assert place(finding) == ("essai.yaml", 1, 1, 1, 1)
    assert "5 Mo" in finding.message
    assert "plusieurs fichiers" in finding.help


def test_a_file_of_5_mb_is_read(tmp_path: Path) -> None:
    text = b"region: Corse\n#"
    loaded = read_with_head(tmp_path, text + b"x" * (MAX_BYTES - len(text)))
    assert accepted(loaded).projet


def test_a_file_that_cannot_be_opened_is_said_in_french(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "cpts.yaml").write_text(HEAD, encoding="utf-8")
    monkeypatch.setattr(os, "open", refuse)
    finding = only(load(tmp_path))
    assert finding.code == "LEC018"
    assert place(finding) == ("cpts.yaml", 1, 1, 1, 1)
    assert "ne peut pas être lu" in finding.message
    assert "le droit de le lire" in finding.help
    assert "denied" not in finding.help


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_files_and_folders_without_rights_are_said(tmp_path: Path) -> None:
    read(tmp_path, {"cpts.yaml": HEAD, "a.yaml": "region: Corse\n", "missions/a.yaml": ""})
    (tmp_path / "a.yaml").chmod(0)
    (tmp_path / "missions").chmod(0)
    try:
        loaded = read(tmp_path, {})
    finally:
        (tmp_path / "missions").chmod(0o700)
    assert [place(finding)[0] for finding in loaded.findings] == ["a.yaml", "missions"]
    assert {finding.code for finding in loaded.findings} == {"LEC018"}


def test_a_folder_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "missions":
            raise PermissionError(13, "Permission denied")
        return really(folder)

    read(tmp_path, {"cpts.yaml": HEAD, "missions/a.yaml": ""})
    monkeypatch.setattr(os, "scandir", refuse)
    finding = only(read(tmp_path, {}))
    assert (finding.code, place(finding)[0]) == ("LEC018", "missions")


def test_a_broken_link_is_said(tmp_path: Path) -> None:
    (tmp_path / "territoire.yaml").symlink_to(tmp_path / "absent.yaml")
    finding = only(read(tmp_path, {"cpts.yaml": HEAD}))
    assert (finding.code, place(finding)[0]) == ("LEC018", "territoire.yaml")


def test_a_link_to_a_folder_above_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "missions").mkdir()
    (tmp_path / "missions" / "encore").symlink_to(tmp_path)
    assert accepted(read(tmp_path, {"cpts.yaml": HEAD})).projet


def test_yaml_files_are_found_below_and_what_is_produced_is_left_out(tmp_path: Path) -> None:
    for name in (
        "b.yaml",
        "a.yml",
        "C.YAML",
        "missions/m.yaml",
        "un/deux/d.yaml",
        "dist/x.yaml",
        "annexes/x.yaml",
        "modeles/x.yaml",
        ".git/x.yaml",
        ".cache.yaml",
        "notes.txt",
        "a.yaml.bak",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = [one.name for one in project_files(tmp_path)]
    assert found == ["C.YAML", "a.yml", "b.yaml", "missions/m.yaml", "un/deux/d.yaml"]


OUTSIDE = [
    "../secret.md",
    "textes/../../secret.md",
    "/etc/hostname",
    "C:\\secret.md",
    "c:/secret.md",
    "..\\secret.md",
    "textes\\..\\..\\secret.md",
    "\\secret.md",
    "\\\\serveur\\secret.md",
    "lien.md",
    "lien/secret.md",
]


@pytest.mark.parametrize("written", OUTSIDE)
def test_a_text_outside_the_project_is_refused(written: str, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    folder = tmp_path / "projet"
    folder.mkdir()
    (folder / "lien.md").symlink_to(tmp_path / "secret.md")
    (folder / "lien").symlink_to(tmp_path)
    loaded = read_with_head(folder, f"territoire:\n  acces:\n    texte: '{written}'\n")
    finding = only(loaded)
    assert finding.code == "LEC017"
    assert place(finding) == ("essai.yaml", 3, 12, 3, 14 + len(written))
    assert f"« {written} » sort du dossier du projet" in finding.message
    assert "chemin relatif" in finding.help


@pytest.mark.parametrize("written", OUTSIDE[:9])
def test_no_path_leads_outside(written: str, tmp_path: Path) -> None:
    assert safe_path(tmp_path, written) is None


@pytest.mark.parametrize(
    "written", ["textes/a.md", "./textes/a.md", "textes\\a.md", "textes/../textes//a.md"]
)
def test_a_text_inside_is_named_in_one_way(written: str, tmp_path: Path) -> None:
    assert relative_path(written) == "textes/a.md"
    files = {"cpts.yaml": HEAD, "t.yaml": f"territoire: {{acces: {{texte: '{written}'}}}}\n"}
    loaded = accepted(read(tmp_path, {**files, "textes/a.md": "Loin de XX.\r\n"}))
    assert loaded.projet is not None
    assert loaded.projet.territoire is not None
    assert str(loaded.projet.territoire.acces) == "Loin de XX.\n"
    assert set(loaded.sources) == {"cpts.yaml", "t.yaml", "textes/a.md"}
    at = loaded.locator.locate(("territoire", "acces"), "XX")
    assert (at.fichier, at.ligne, at.colonne, at.colonne_fin) == ("textes/a.md", 1, 9, 11)


@pytest.mark.parametrize("written", ["absent.md", "textes", ".", "~/a.md", "a" * 300])
def test_a_text_that_does_not_exist_is_shown_where_it_is_named(
    written: str, tmp_path: Path
) -> None:
    (tmp_path / "textes").mkdir()
    finding = only(read_with_head(tmp_path, f"territoire:\n  acces: {{texte: {written}}}\n"))
    assert finding.code == "LEC016"
    assert place(finding) == ("essai.yaml", 2, 18, 2, 18 + len(written))
    assert "n'existe pas" in finding.message
    assert "créez-le" in finding.help


def test_a_text_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    files = {"cpts.yaml": f"{HEAD}usagers: {{implication: {{texte: a.md}}}}\n"}
    finding = only(read(tmp_path, {**files, "a.md": "Accès".encode("cp1252")}))
    assert finding.code == "LEC014"
    assert "a.md" in finding.message
    assert "Windows-1252" in finding.message
    hidden = only(read(tmp_path, {**files, "a.md": "a\nb\x0cc"}))
    assert "caractère invisible, ligne 2" in hidden.message
    assert "copier-coller" in hidden.help


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"PK\x03\x04\xff\xfe", "un document Word ou Excel"),
        (b"\xd0\xcf\x11\xe0\xa1", "un ancien document Word ou Excel"),
        (b"%PDF-1.7\n\xe2\xe3", "un PDF"),
        (b"\xff\xd8\xff\xe0", "une image"),
    ],
)
def test_a_file_of_another_kind_is_told_as_such(start: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: X, contexte: {texte: contexte.md}}\n", encoding="utf-8"
    )
    (tmp_path / "contexte.md").write_bytes(start)
    (tmp_path / "autre.yaml").write_bytes(start)
    told = {finding.code: finding.message for finding in load(tmp_path).findings}
    assert f"contexte.md est {kind}" in told["LEC014"]
    assert f"autre.yaml est {kind}" in told["LEC005"]


def test_a_table_that_excel_saved_is_told_how_excel_says_utf_8(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(
        "etape: lettre\nidentite: {nom: X}\nmembres: {fichier: membres.csv}\n", encoding="utf-8"
    )
    (tmp_path / "membres.csv").write_bytes("nom;profession\nLéon;infirmier\n".encode("cp1252"))
    (finding,) = load(tmp_path).findings
    assert finding.code == "LEC004"
    assert "« CSV UTF-8 (délimité par des points-virgules) »" in finding.help
