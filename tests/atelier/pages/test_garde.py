"""The page answers its own pages, on this machine, and nobody else."""

import shutil
import socket
from pathlib import Path

import pytest

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.serveur import Server
from cptskit.atelier.service import PortTakenError, listen

from .desk import EXAMPLES, Visitor

WHO = "/chapitre/qui-nous-sommes"
PATHS = ("/", "/version", "/document", "/feuille?nom=lettre", "/fichiers/atelier.js")
OTHER_HOSTS = (
    "mechant.example",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost.mechant.example:8000",
    "",
)


@pytest.mark.parametrize("host", OTHER_HOSTS)
def test_another_name_than_this_machines_is_refused(minimal: Visitor, host: str) -> None:
    for path in PATHS:
        answer = minimal.ask(path, host=host)
        assert answer.code == 403
        assert "Clochers" not in answer.text


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost"])
def test_the_names_of_this_machine_are_answered(minimal: Visitor, name: str) -> None:
    assert minimal.ask("/version", host=f"{name}:8000").code == 200


def test_only_this_machine_is_listened_to_and_a_port_in_use_is_said() -> None:
    with listen(0) as listening:
        address, port = listening.getsockname()
        assert address == "127.0.0.1"
        with pytest.raises(PortTakenError, match=str(port)):
            listen(port)
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert other.getsockname()[1] != 0


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_from_elsewhere_reads_nothing(minimal: Visitor, site: str) -> None:
    embedded = {"sec_fetch_site": site, "sec_fetch_mode": "no-cors"}
    assert minimal.ask("/version", **embedded).code == 403
    followed = {"sec_fetch_site": site, "sec_fetch_mode": "navigate"}
    assert minimal.ask("/", **followed).code == 200


@pytest.mark.parametrize("origin", ["", "null", "http://mechant.example", "http://127.0.0.1:1"])
def test_another_page_changes_nothing(minimal: Visitor, origin: str) -> None:
    before, fields = minimal.yaml(), minimal.visit(WHO).fields
    answer = minimal.post(WHO, {**fields, "identite.nom": "Autre"}, origin=origin)
    assert answer.code == 403
    assert minimal.yaml() == before


def test_pages_may_load_nothing_but_their_own(minimal: Visitor) -> None:
    policy = minimal.ask("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    sheet = minimal.ask("/feuille?nom=lettre").headers["content-security-policy"]
    assert "sandbox allow-same-origin" in sheet
    assert "allow-scripts" not in sheet
    for path in (*PATHS, "/absent"):
        told = minimal.ask(path).headers
        assert told["x-content-type-options"] == "nosniff"
        assert told["cache-control"] == "no-store"
        assert told["cross-origin-resource-policy"] == "same-origin"


def test_another_user_of_the_machine_gets_no_answer(tmp_path: Path) -> None:
    visitor = Visitor(Path(shutil.copytree(EXAMPLES / "minimal", tmp_path / "cpts")))
    visitor.app = Server(Desk(visitor.folder)).app(8000, "secret-de-l-adresse")
    for path in (*PATHS, "/?cle=faux"):
        assert visitor.ask(path).code == 403
    assert visitor.ask("/version", cookie="cptskit_8000=faux").code == 403
    first = visitor.ask("/document?cle=secret-de-l-adresse&nom=lettre")
    assert first.code == 200
    kept = first.headers["set-cookie"]
    assert kept == "cptskit_8000=secret-de-l-adresse; HttpOnly; SameSite=Strict; Path=/"
    assert visitor.ask("/version", cookie=f"autre=1; {kept.partition(';')[0]}").code == 200
