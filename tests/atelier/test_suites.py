"""Any sequence of acts, with somebody else at work on the same files."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.atelier.reponses import Conflit, Enregistre
from cptskit.atelier.seance import Seance
from cptskit.editing.champs import Ajout, Deplacement, Retrait, Saisie, applied, at, same
from cptskit.loading import load
from tests.editing.wild import changes, files, routes

EXAMPLES = Path(__file__).parents[2] / "examples"


def bounded(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@contextmanager
def project(text: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cpts.yaml").write_bytes(text.encode())
        yield folder


def said(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*.yaml")}


def whole(seance: Seance) -> Any:
    return seance._etat.feuilles.whole()


@bounded(20)
@given(files(), st.data())
def test_all_undone_gives_every_byte_back(text: str, drawn: st.DataObject) -> None:
    with project(text) as folder:
        seance = Seance(folder)
        states = [said(folder)]
        for _ in range(drawn.draw(st.integers(1, 5))):
            data = whole(seance)
            change = drawn.draw(changes(data))
            done = seance.save([change], version=seance.version, libelle="x")
            assert isinstance(done, Enregistre), (done, said(folder))
            assert same(whole(seance), applied(data, change) or {})
            if done.acte:
                states.append(said(folder))
        for state in reversed(states[:-1]):
            assert isinstance(seance.undo(), Enregistre)
            assert said(folder) == state
        assert seance.a_annuler == ""
        for state in states[1:]:
            assert isinstance(seance.redo(), Enregistre)
            assert said(folder) == state
        seance.close()


@bounded(20)
@given(files(), st.data())
def test_what_another_writes_is_never_lost(text: str, drawn: st.DataObject) -> None:
    with project(text) as folder:
        seance = Seance(folder)
        path = folder / "cpts.yaml"
        for number in range(4):
            version, data = seance.version, whole(seance)
            ours = {one: data[one] for one in data if not one.startswith("ailleurs")}
            change = drawn.draw(changes(ours))
            note, key = f"# d'ailleurs {number}", f"ailleurs_{number}"
            newline = b"\r\n" if b"\r\n" in path.read_bytes() else b"\n"
            end = b"" if path.read_bytes().endswith(newline) else newline
            added = newline.join([note.encode(), f"{key}: oui".encode(), b""])
            path.write_bytes(path.read_bytes() + end + added)
            done = seance.save([change], version=version)
            assert not isinstance(done, Conflit)
            wanted = applied(data, change) or {}
            if isinstance(done, Enregistre):
                assert all(same(whole(seance).get(one), wanted[one]) for one in wanted)
        for _ in range(drawn.draw(st.integers(0, 4))):
            seance.undo()
        after = path.read_bytes().decode()
        for number in range(4):
            assert f"# d'ailleurs {number}" in after
            assert whole(seance)[f"ailleurs_{number}"] == "oui"
        seance.close()


@bounded(20)
@given(files(), st.data())
def test_a_value_changed_on_both_sides_is_asked_about(text: str, drawn: st.DataObject) -> None:
    with project(text) as folder:
        mine, other = Seance(folder), Seance(folder)
        leaves = [one for one in routes(whole(mine)) if isinstance(at(whole(mine), one), str)]
        if not leaves:
            return
        route = drawn.draw(st.sampled_from(leaves))
        seen = mine.valeur(route)
        assert isinstance(other.save([Saisie(route, seen, "la sienne")]), Enregistre)
        before = said(folder)
        answer = mine.save([Saisie(route, seen, "la mienne")], version=mine.version)
        assert isinstance(answer, Conflit), said(folder)
        assert said(folder) == before
        one = answer.divergences[0]
        assert (one.la_mienne, one.l_autre) == ("la mienne", "la sienne")
        choice = drawn.draw(st.sampled_from(["mienne", "autre", "deux"]))
        kept = answer.tranche({one.index: choice})
        assert isinstance(mine.save(kept, version=answer.version), Enregistre)
        expected = {"mienne": "la mienne", "autre": "la sienne", "deux": one.les_deux}[choice]
        assert mine.valeur(one.route) == expected
        mine.close()
        other.close()


def test_a_row_that_moved_is_followed_to_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "membres.yaml"
    rows = ["{nom: A}", "{nom: B}", "{nom: C}"]
    path.write_text(
        "etape: lettre\nmembres:\n  structures:\n" + "".join(f"    - {row}\n" for row in rows),
        encoding="utf-8",
    )
    seance = Seance(tmp_path)
    version, route = seance.version, ("membres", "structures")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    - {nom: A}\n", "    - {nom: Z}\n    - {nom: Y}\n"))
    changes = [
        Saisie((*route, 1, "type"), None, "msp"),
        Retrait((*route, 2), {"nom": "C"}),
        Ajout(route, ({"nom": "D"},)),
        Deplacement((*route, 2), 0),
    ]
    assert isinstance(seance.save(changes, version=version), Enregistre)
    rows_now = seance.valeur(route)
    assert [one["nom"] for one in rows_now] == ["D", "Z", "Y", "B"]
    assert rows_now[3]["type"] == "msp"
    gone = seance.save([Saisie((*route, 0, "type"), None, "autre")], version=version)
    assert isinstance(gone, Conflit)


@bounded(10)
@given(st.data())
def test_the_same_values_typed_in_yaml_give_the_same_project(drawn: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, typed = Path(name) / "page", Path(name) / "yaml"
        shutil.copytree(EXAMPLES / "vallee-rurale", folder)
        seance = Seance(folder)
        data = whole(seance)
        for _ in range(4):
            leaves = [one for one in routes(data) if isinstance(at(data, one), str)]
            route = drawn.draw(st.sampled_from(leaves))
            alike = [leaf for leaf in leaves if leaf[-1] == route[-1]]
            value = at(data, drawn.draw(st.sampled_from(alike)))
            change = Saisie(route, at(data, route), drawn.draw(st.sampled_from([value, None, "é"])))
            assert isinstance(seance.save([change]), Enregistre)
            assert same(whole(seance), applied(data, change))
            data = whole(seance)  # a text in a block keeps the line end that closes it
        typed.mkdir()
        text = json.dumps(data, ensure_ascii=False, indent=1)
        (typed / "tout.yaml").write_text(text, encoding="utf-8")
        assert load(typed).projet == seance.projet.projet
        seance.close()


def test_two_at_once_on_one_list_lose_no_row(tmp_path: Path) -> None:
    (tmp_path / "membres.yaml").write_text("membres:\n  structures:\n    - nom: Zéro\n", "utf-8")
    route = ("membres", "structures")

    def work(name: str) -> None:
        seance = Seance(tmp_path)
        for number in range(8):
            row = Ajout(route, ({"nom": f"{name} {number}"},))
            assert isinstance(seance.save([row], version=seance.version), Enregistre)
        seance.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, ["Un", "Deux"]))
    assert len(Seance(tmp_path).valeur(route)) == 17
