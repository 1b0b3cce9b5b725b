"""Who may ask, in a real browser: not another site, a rebound name, or another user."""

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from cptskit.usages.init import init

from .test_navigateur import served

pytestmark = pytest.mark.xdist_group("atelier-navigateur")


class Elsewhere(BaseHTTPRequestHandler):
    """Another site, whose page sends a form to ours and reads what it can."""

    target = ""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        page = f"""<form id=f method=post action="{self.target}/chapitre/qui-nous-sommes">
          <input name="identite.nom" value="Volé"><input name="vu:identite.nom" value="CPTS">
          </form><iframe src="{self.target}/"></iframe>"""
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.mark.skipif(sys.platform == "win32", reason="names of this machine")
def test_another_site_a_rebound_name_and_another_user_get_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    folder = tmp_path / "cpts"
    init(folder, nom="CPTS du Poher")
    before = (folder / "cpts.yaml").read_bytes()
    with served(folder, key="secret") as address, browser.new_context() as context:
        port = address.rpartition(":")[2]
        page = context.new_page()
        assert page.goto(address).status == 403  # another user: without the key
        assert page.goto(f"{address}/?cle=secret").status == 200
        assert page.goto(f"http://cpts.localhost:{port}/?cle=secret").status == 403  # rebound
        Elsewhere.target = address
        other = HTTPServer(("127.0.0.1", 0), Elsewhere)
        Thread(target=other.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{other.server_port}/")
        assert "CPTS du Poher" not in "".join(frame.content() for frame in page.frames[1:])
        with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            page.evaluate("document.querySelector('#f').submit()")
        assert sent.value.status == 403
        other.shutdown()
        other.server_close()
    assert (folder / "cpts.yaml").read_bytes() == before
