"""The preview answers its own pages, on this machine, and nobody else."""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from time import monotonic

import pytest

from cptskit.apercu.serving import PortTakenError, listen

from .serving import PATIENCE, Answer, Running, running

OTHER_HOSTS = (
    "mechant.example",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost.mechant.example:{port}",
    "",
)
PLACE = {"fichier": "territoire.yaml", "ligne": 12, "colonne": 3}


@pytest.mark.parametrize("host", OTHER_HOSTS)
def test_another_name_than_this_machines_is_refused(preview: Running, host: str) -> None:
    for path in ("/", "/etat", "/document?nom=projet", "/evenements", "/page/apercu.js"):
        answer = preview.ask(path, Host=host.format(port=preview.port))
        assert answer.code == 403
        assert "Bergerac" not in answer.text


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost"])
def test_the_names_of_this_machine_are_answered(preview: Running, name: str) -> None:
    assert preview.ask("/etat", Host=f"{name}:{preview.port}").code == 200


def test_only_this_machine_is_listened_to() -> None:
    with listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_port_in_use_is_said(preview: Running) -> None:
    with pytest.raises(PortTakenError, match=str(preview.port)):
        listen(preview.port)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_from_elsewhere_reads_nothing(preview: Running, site: str) -> None:
    embedded = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "no-cors"}
    assert preview.ask("/etat", **embedded).code == 403
    followed = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "navigate"}
    assert preview.ask("/", **followed).code == 200


def test_pages_may_load_nothing_but_their_own(preview: Running) -> None:
    page = preview.ask("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    document = preview.ask("/document?nom=projet")
    assert "sandbox allow-same-origin" in document.headers["content-security-policy"]
    assert "allow-scripts" not in document.headers["content-security-policy"]
    for answer in (page, document, preview.ask("/page/apercu.js"), preview.ask("/absent")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


# --- Opening a file -----------------------------------------------------------------------------


def token_of(preview: Running) -> str:
    found = re.search('name="jeton" content="([^"]{40,})"', preview.ask("/").text)
    assert found
    return found[1]


def open_place(preview: Running, place: object, **headers: str) -> Answer:
    given = {"Origin": preview.address, "X_Jeton": token_of(preview), **headers}
    said = {name: value for name, value in given.items() if value}
    return preview.ask("/ouvrir", method="POST", body=json.dumps(place), **said)


def test_a_file_of_the_project_opens_at_its_place(preview: Running) -> None:
    answer = open_place(preview, PLACE)
    assert (answer.code, answer.json) == (
        200,
        {"message": "territoire.yaml est ouvert à la ligne 12."},
    )
    assert preview.opened() == [str(preview.folder / "territoire.yaml"), "12", "3"]


@pytest.mark.parametrize("origin", ["", "null", "http://mechant.example", "http://127.0.0.1:1"])
def test_another_page_opens_nothing(preview: Running, origin: str) -> None:
    assert open_place(preview, PLACE, Origin=origin).code == 403
    assert not preview.notes.exists()


@pytest.mark.parametrize("token", ["", "deviné"])
def test_without_the_token_of_the_page_nothing_opens(preview: Running, token: str) -> None:
    answer = open_place(preview, PLACE, X_Jeton=token.encode().decode("latin-1"))
    assert answer.code == 403
    assert "Rechargez la page" in answer.json["message"]
    assert not preview.notes.exists()


@pytest.mark.parametrize(
    "path",
    [
        "../secret.yaml",
        "missions/../../secret.yaml",
        "/etc/hosts",
        "C:\\secret.yaml",
        "lien.yaml",
        "absent.yaml",
        "missions",
        "programme.sh",
        "",
    ],
)
def test_nothing_but_written_files_of_the_project_opens(preview: Running, path: str) -> None:
    (preview.folder.parent / "secret.yaml").touch()
    (preview.folder / "lien.yaml").symlink_to("../secret.yaml")
    (preview.folder / "programme.sh").touch()
    answer = open_place(preview, {**PLACE, "fichier": path})
    assert answer.code == 404
    assert "n'est pas un fichier du projet" in answer.json["message"]
    assert not preview.notes.exists()


@pytest.mark.parametrize(
    "place",
    [
        None,
        [],
        {},
        {**PLACE, "ligne": "12"},
        {**PLACE, "ligne": 0},
        {**PLACE, "fichier": "a\0b.yaml"},
        {**PLACE, "fichier": "x" * 20_000},
    ],
)
def test_what_makes_no_sense_is_refused(preview: Running, place: object) -> None:
    assert open_place(preview, place).code == 400


# --- Following ----------------------------------------------------------------------------------


@contextmanager
def versions(preview: Running) -> Iterator[HTTPResponse]:
    with closing(HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)) as connection:
        connection.request("GET", "/evenements")
        with connection.getresponse() as stream:
            yield stream


def next_version(stream: HTTPResponse) -> int:
    deadline = monotonic() + PATIENCE
    while not (line := stream.readline()).startswith(b"data: "):
        assert monotonic() < deadline
    return int(line.removeprefix(b"data: "))


def test_each_save_is_told_as_another_version(preview: Running) -> None:
    with versions(preview) as stream:
        first = next_version(stream)
        file = preview.folder / "territoire.yaml"
        text = file.read_text(encoding="utf-8").replace("24037", "24999")
        file.write_text(text, encoding="utf-8")
        assert next_version(stream) > first
    state = preview.ask("/etat").json
    assert state["version"] > first
    assert "24999" in state["constats"][0]["message"]


def test_a_save_at_the_very_start_is_not_missed(folder: Path, tmp_path: Path) -> None:
    for rank in range(3):
        with running(folder, tmp_path / "n") as preview, versions(preview) as stream:
            first = next_version(stream)
            (folder / "cpts.yaml").write_text(f"etape: lettre # {rank}\n", encoding="utf-8")
            assert next_version(stream) > first


def test_a_page_that_leaves_does_not_keep_the_server(preview: Running) -> None:
    with socket.create_connection(("127.0.0.1", preview.port)) as gone:
        gone.sendall(f"GET /evenements HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
        assert gone.recv(100)
    assert preview.ask("/etat").code == 200


def test_an_unknown_stage_is_refused(preview: Running) -> None:
    assert preview.ask("/etat?etape=lettre").json["etape"] == "lettre"
    assert preview.ask("/etat?etape=brouillon").code == 400


def test_a_document_that_does_not_exist_is_said(preview: Running) -> None:
    told = preview.ask("/empreinte?nom=projett").json
    assert told["empreinte"] == ""
    assert "Vouliez-vous dire" in told["avis"]
    assert preview.ask("/document?nom=projett").code == 404


def test_a_fault_of_ours_is_said_without_a_traceback(
    preview: Running, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cptskit.apercu.preview.state", lambda *_: 1 / 0)
    answer = preview.ask("/etat")
    assert answer.code == 500
    assert "défaut du programme (ZeroDivisionError)" in answer.json["message"]
    assert "Traceback" not in capfd.readouterr().err


def test_another_user_of_the_machine_gets_no_answer(folder: Path, tmp_path: Path) -> None:
    with running(folder, tmp_path / "notes", key="secret-de-l-adresse") as preview:
        for path in ("/", "/etat", "/document?nom=lettre", "/page/apercu.js", "/?cle=faux"):
            assert preview.ask(path).code == 403
        cookie = f"cptskit_{preview.port}"
        assert preview.ask("/etat", Cookie=f"{cookie}=faux").code == 403
        first = preview.ask("/?cle=secret-de-l-adresse&document=lettre")
        assert first.code == 200
        kept = first.headers["set-cookie"]
        assert kept == f"{cookie}=secret-de-l-adresse; HttpOnly; SameSite=Strict; Path=/"
        assert preview.ask("/etat", Cookie=f"autre=1; {kept.partition(';')[0]}").code == 200
