"""Two people, two tabs, an editor beside: nothing is lost, and both are shown what differs."""

from pathlib import Path

from .desk import Visitor

WHO = "/chapitre/qui-nous-sommes"
NAME = "identite.nom"


def test_what_another_writes_elsewhere_is_followed(minimal: Visitor) -> None:
    minimal.visit(WHO)
    file = Path(minimal.folder / "cpts.yaml")
    file.write_text(file.read_text("utf-8").replace("lieu: Miribel", "lieu: Thil"), "utf-8")
    page = minimal.send(WHO, **{NAME: "CPTS des Trois Clochers"})
    assert page.code == 200
    assert "lieu: Thil" in minimal.yaml()
    assert "nom: CPTS des Trois Clochers" in minimal.yaml()


def test_one_field_changed_on_both_sides_is_asked(minimal: Visitor) -> None:
    other = Visitor(minimal.folder)
    for one in (minimal, other):
        one.visit(WHO)
    other.send(WHO, **{NAME: "CPTS du Sud"})
    page = minimal.send(WHO, **{NAME: "CPTS du Nord"})
    assert page.code == 409
    assert "CPTS du Nord" in page.said()
    assert "CPTS du Sud" in page.said()
    assert "nom: CPTS du Sud" in minimal.yaml()

    fields = fields_of_conflict(page.text)
    page = minimal.post("/conflit", {**fields, f"choix:{NAME}": "mienne"})
    assert page.code == 200
    assert "nom: CPTS du Nord" in minimal.yaml()


def fields_of_conflict(html: str) -> dict[str, str]:
    from .desk import fields_of  # noqa: PLC0415 - beside its use

    marked = html.replace('action="/conflit"', 'action="/conflit" data-suivi')
    return {name: values[0] for name, values in fields_of(marked).items()}


def test_a_file_that_no_longer_reads_is_said_and_comes_back(minimal: Visitor) -> None:
    text = minimal.yaml()
    file = Path(minimal.folder / "cpts.yaml")
    file.write_text("identite: [\n" + text, "utf-8")
    minimal.ask("/version")
    assert "Le dossier ne se lit pas" in minimal.visit("/").said()
    file.write_text(text, "utf-8")
    minimal.ask("/version")
    assert "Votre lettre d'intention" in minimal.visit("/").said()
