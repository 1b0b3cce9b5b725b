"""Times what an editor waits for, by the real server on its streams, on an example.

    .venv/bin/python benchmarks/lsp.py [EXAMPLE]

Milliseconds by the clock, the median and the worst of several; from a key to the findings the 200
of the pause that is waited for are in it. Nothing here is a test.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.lsp.client import Editor  # noqa: E402 - the tests are no package that is installed

TIMES = 15


def timed(name: str, work: Callable[[int], object], times: int = TIMES) -> None:
    spent = []
    for turn in range(times):
        start = time.perf_counter()
        work(turn)
        spent.append((time.perf_counter() - start) * 1000)
    print(f"{name:<34} {statistics.median(spent):7.0f} ms   au pire {max(spent):7.0f} ms")


def main() -> None:
    folder = ROOT / "examples" / (sys.argv[1] if len(sys.argv) > 1 else "bergerac")
    file = folder / "territoire.yaml"
    text = file.read_text(encoding="utf-8")
    start = time.perf_counter()
    editor = Editor(folder)
    print(f"{'démarrage':<34} {(time.perf_counter() - start) * 1000:7.0f} ms")
    timed("d'une touche aux constats", lambda turn: editor.type(file, f"{text}# {turn}\n"))
    last = text.count("\n") + 1
    timed("complétion, clés", lambda _: editor.complete(file, last, 0))
    editor.type(file, f"{text}\nassociation: {{commune: ber\n")
    timed("complétion, communes de France", lambda _: editor.complete(file, last, 27))
    timed("aide d'une clé", lambda _: editor.hover(file, 1, 3))
    asked = {"textDocument": {"uri": file.as_uri()}}
    timed("plan du fichier", lambda _: editor.ask("textDocument/documentSymbol", asked))
    editor.leave()
    editor.close()


if __name__ == "__main__":
    main()
