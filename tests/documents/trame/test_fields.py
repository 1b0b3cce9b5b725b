"""What a trame asks for: values in words, marks for what is missing, reports for what is wrong."""

import pytest
from docx.document import Document as DocxDocument
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.documents.errors import RenderError
from cptskit.documents.trame.filling import Filled
from tests.documents.gabarits.faults.test_reports import TAGS

from .build import filled, lines, paragraphs, plain, read


def refused(*texts: str) -> str:
    with pytest.raises(RenderError) as caught:
        filled(paragraphs(*texts))
    return plain(str(caught.value))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("{{ projet.identite.nom }}", "CPTS d'essai <& Cie>"),
        ("{{ projet.territoire.population.valeur }} habitants", "64 455 habitants"),
        ("en {{ projet.territoire.population.annee }}", "en 2023"),
        ('{{ valeur("territoire.population.valeur") }}', "64 455"),
        ("{{ valeur(« territoire.population.valeur ») }}", "64 455"),
        ("{{ valeur(“territoire.population.valeur”) }}", "64 455"),
        ('{{ champ("identite.nom") }}', "CPTS d'essai <& Cie>"),
        ("{{ projet.engagements }}", "informer, réunir et rendre compte"),
        ("{{ projet.territoire.communes | length | pluriel('commune') }}", "2 communes"),
        ("{{ projet.etape }}", "projet"),
        ("{{r projet.identite.nom }}", "CPTS d'essai <& Cie>"),
        ("{{p projet.identite.nom }}", "CPTS d'essai <& Cie>"),
        ("{{ projet.association.nom | default('néant') }}", "néant"),
        ("{% if projet.association.nom %}oui{% else %}non{% endif %}", "non"),
        ("{{ 'Brouillon' if brouillon }}", "Brouillon"),
        ("Prix : 12 € ; {fin}", "Prix : 12 € ; {fin}"),
    ],
)
def test_values_are_written_as_a_reader_expects_them(asked: str, written: str) -> None:
    assert lines(asked) == [written]


@pytest.mark.parametrize(
    ("asked", "mark", "cle"),
    [
        ("{{ projet.association.nom }}", "Raison sociale de l'association", "association.nom"),
        ('{{ valeur("association.rna") }}', "Numéro RNA", "association.rna"),
        ("{{ projet.association.nom | upper }}", "Raison sociale de l'association", None),
        ("Nom : {{ 'de ' ~ projet.association.nom }}", "Raison sociale de l'association", None),
        (
            "{{ projet.contrat.signature }}",
            "Date de signature du premier contrat, faite ou prévue",
            "contrat.signature",
        ),
        (
            "{{ projet.territoire.communes[1].nom }}",
            "Nom de la commune",
            "territoire.communes[24051].nom",
        ),
        ("{{ projet.missions.crises.orientation }}", "Ce que la communauté veut faire", None),
        ("{{ projet.contacts | first }}", "Porteurs du projet, dont un seul", "contacts"),
        ("{{ region.nom }}", "Region", ""),
        ("{{ figure('effectifs') }}", "Figure « effectifs », faute de données", ""),
        ("{{ a_completer('contacts', 'Le nom du pilote') }}", "Le nom du pilote", "contacts"),
        (
            "{% for un in projet.contacts %}{{ un.nom }}{% endfor %}",
            "Prénom et nom",
            "contacts.nom",
        ),
    ],
)
def test_what_is_missing_is_marked_in_colour_and_listed(
    asked: str, mark: str, cle: str | None
) -> None:
    made = filled(paragraphs(asked))
    marks = [
        plain(run.text)
        for paragraph in read(made).paragraphs
        for run in paragraph.runs
        if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    ]
    assert len(marks) == 1
    assert marks[0].startswith(f"[À compléter : {mark}")
    assert cle is None or cle in [gap.cle for gap in made.gaps]


def test_a_list_that_is_empty_shows_one_row_of_marks() -> None:
    def write(made: DocxDocument) -> None:
        table = made.add_table(3, 1)
        for row, text in zip(
            table.rows,
            ("{%tr for un in projet.contacts %}", "{{ un.nom }}", "{%tr endfor %}"),
            strict=True,
        ):
            row.cells[0].text = text

    (table,) = read(filled(write)).tables
    assert [plain(row.cells[0].text) for row in table.rows] == ["[À compléter : Prénom et nom]"]


def test_a_loop_with_an_else_says_itself_what_stands_for_nothing() -> None:
    made = filled(paragraphs("{% for un in projet.contacts %}x{% else %}personne{% endfor %}"))
    assert read(made).paragraphs[0].text == "personne"
    assert made.gaps == ()


def test_a_final_document_refuses_what_is_missing() -> None:
    assert lines("{{ projet.identite.nom }}", brouillon=False) == ["CPTS d'essai <& Cie>"]
    with pytest.raises(RenderError) as caught:
        lines("{{ projet.association.nom }} {{ region.nom }}", brouillon=False)
    assert plain(str(caught.value)).splitlines() == [
        "La trame demande ce que le projet n'a pas encore.",
        "  Raison sociale de l'association (clé association.nom, dans association.yaml)",
        "  Region",
    ]


def test_all_unknown_fields_are_reported_at_once_with_their_paragraphs() -> None:
    said = refused(
        "Nom : {{ projet.identite.nomm }}",
        "Rien",
        '{{ valeur("territoire.populaton") }}',
        "{{ fichess }} et {{ projet.association.zzz }}",
        "{% for un in projet.contacts %}{{ un.non }}{% endfor %}",
    )
    assert said.splitlines() == [
        "La trame trame.docx ne peut pas être remplie.",
        "  paragraphe « Nom : {{ projet.identite.nomm }} » : le champ « nomm » n'existe pas ici ; "
        "vouliez-vous dire « nom » ?",
        '  paragraphe « {{ valeur("territoire.populaton") }} » : le champ « territoire.populaton » '
        "n'existe pas ; vouliez-vous dire « territoire.population » ?",
        "  paragraphe « {{ fichess }} et {{ projet.association.zzz }} » : le nom « fichess » "
        "n'existe pas ; vouliez-vous dire « fiches » ?",
        "  paragraphe « {{ fichess }} et {{ projet.association.zzz }} » : le champ « zzz » "
        "n'existe pas dans « association »",
        "  paragraphe « {% for un in projet.contacts %}{{ un.non }}{% endfor %} » : le champ « non "
        "» n'existe pas dans « contacts » ; vouliez-vous dire « nom » ?",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ projet.identite }}", "c'est un groupe de champs : ajoutez un point"),
        ("{{ projet.territoire.communes }}", "c'est une liste de groupes de champs"),
        ("{{ valeur }}", "c'est une fonction : elle s'écrit avec des parenthèses"),
        ("{{ projet.territoire.communes.nom }}", "« nom » est demandé à une liste"),
        ("{{ projet.identite.nom | majuscul }}", "le filtre « majuscul » n'existe pas"),
        ("{% if projet.etape %}oui", "il manque {% endif %}"),
        ("{{ projet.etape", "n'est pas fermée : il manque « }} »"),
        ("{{ projet.identite.__class__ }}", "cette opération est interdite"),
        ("{{ 1 / 0 }}", "une division par zéro"),
        ("{% include 'x' %}", "le modèle « x » n'existe pas"),
        ("{{ figure('cart') }}", "vouliez-vous dire « carte » ?"),
        ("{%p if projet.etape %} et {%p endif %}", "doit être seule dans son paragraphe"),
        ("Bonjour {%p if projet.etape %}", "dont le reste disparaîtrait"),
        ("{% p if projet.etape %}", "« {% p … %} » s'écrit « {%p … %} »"),
    ],
)
def test_what_is_wrong_is_said_with_its_paragraph(text: str, words: str) -> None:
    said = refused("Avant", text, "Après")
    assert words in said
    assert f"« {text} »" in said


def test_a_condition_that_breaks_the_file_is_refused() -> None:
    def write(made: DocxDocument) -> None:
        made.add_paragraph("{% if not brouillon %}Avant")
        made.add_table(1, 1).rows[0].cells[0].text = "Dedans{% endif %}"

    with pytest.raises(RenderError, match="coupent un tableau"):
        filled(write)


def test_a_row_that_would_lose_its_words_is_refused() -> None:
    def write(made: DocxDocument) -> None:
        row = made.add_table(2, 2).rows[0]
        row.cells[0].text, row.cells[1].text = "{%tr for un in projet.engagements %}", "{{ un }}"

    with pytest.raises(RenderError, match=r"ligne « .* » : {%tr … %} doit être seule"):
        filled(write)


def test_a_trame_cannot_run_without_end() -> None:
    loop = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}"
    assert "tours" in refused(loop)


def test_the_text_of_a_project_is_never_a_tag() -> None:
    nom = "{{ 1 + 1 }} {% x %} <w:p/>"
    assert lines("{{ projet.identite.nom }}", identite={"nom": nom}) == [nom]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.lists(
            TAGS
            | st.sampled_from(["{%p ", "{%tr ", "{{r ", "{%- ", "«", "»"])
            | st.text(max_size=3),
            max_size=10,
        ).map("".join),
        min_size=1,
        max_size=3,
    )
)
def test_no_trame_ever_gives_a_traceback(texts: list[str]) -> None:
    xml_texts = ["".join(c for c in text if c == "\n" or c.isprintable()) for text in texts]
    try:
        made = filled(paragraphs(*xml_texts))
    except RenderError as error:
        assert "trame" in str(error)
    else:
        assert isinstance(made, Filled)
        assert read(made).element.body is not None


def test_what_is_empty_is_none() -> None:
    asked = "{% if projet.association is none %}sans{% endif %}"
    assert lines(asked) == ["sans"]


def test_what_is_expected_may_be_said_in_the_trame() -> None:
    assert lines('{{ champ("association.nom", "Le nom") }}') == ["[À compléter : Le nom]"]
