from dataclasses import replace

from markdown_it import MarkdownIt

from cptskit.reporting import Setting
from cptskit.reporting.as_markdown import MarkdownReporter
from cptskit.socle.findings import Finding

from .samples import NOWHERE, SIZE, TWICE, UNKNOWN, member, report, unreadable


def written(*findings: Finding) -> str:
    return MarkdownReporter(Setting()).report([report(*findings, chemin="p")])


def html(text: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(text))


def test_a_title_then_a_table_a_level() -> None:
    page = html(written(UNKNOWN, TWICE, SIZE))
    assert "<h2>1 erreur, 1 avertissement, 1 conseil dans 1 projet.</h2>" in page
    assert [page.count(f"<h4>{head} (1)</h4>") for head in ("Erreurs", "Conseils")] == [1, 1]
    assert page.count("<table>") == 3
    assert "<td>p/territoire.yaml:12:15</td>" in page
    assert "TER004 commune-inconnue" in page


def test_what_a_user_wrote_is_no_mark() -> None:
    wild = "![x](http://a) <script> | `a` **b** [c](d)\n\n# e @f"
    page = html(written(replace(UNKNOWN, message=wild, help=wild)))
    assert page.count("<td>") == 3
    for mark in ("<img", "<a ", "<script", "<strong", "<code", "<h1"):
        assert mark not in page


def test_no_more_is_shown_than_a_summary_holds() -> None:
    text = written(*[member(number) for number in range(250)])
    assert text.count("MEM003") == 200
    assert "Et 50 autres" in text


def test_what_has_no_place_and_what_does_not_read() -> None:
    text = MarkdownReporter(Setting()).report([report(NOWHERE, chemin="p"), unreadable()])
    assert "dont 1 illisible" in text
    assert "n'a pas pu être lu" in text
