"""The governance chart: who decides, who elects, who works; all of it on the page."""

from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.figures.gouvernance.bands import bands_of
from cptskit.documents.figures.gouvernance.figure import governance
from cptskit.documents.figures.gouvernance.layout import pages_of
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import SIZE, WIDTH
from cptskit.projet import Projet
from cptskit.socle.fonts import text_width

from .build import projet

BODIES = [
    {"nom": "Bureau", "role": "prépare", "reunions": "une fois par mois"},
    {"nom": "Commission projet"},
    {"nom": "Conseil d'administration", "role": "conduit le projet", "composition": "huit élus"},
    {"nom": "Assemblée générale", "reunions": "une fois par an"},
]


def governed(**some: Any) -> Projet:
    return projet(gouvernance=some)


def one(project: Projet) -> Figure:
    (figure,) = governance(project)
    return figure


def titles(project: Projet) -> list[str]:
    return [band.title for band in bands_of(project)]


def test_without_two_boxes_there_is_no_chart() -> None:
    assert governance(projet()) == ()
    assert governance(governed(presentation="Une association.")) == ()
    assert governance(governed(instances=BODIES[:1])) == ()
    assert one(governed(instances=BODIES[:2])).nom == "gouvernance"


def test_bodies_stand_from_the_assembly_down() -> None:
    some = governed(
        instances=BODIES,
        colleges=[{"nom": "Collège des soignants"}],
        coordination={"etp": "0,8"},
        groupes_de_travail=[{"nom": "Groupe parcours"}, {"nom": "Groupe crises"}],
    )
    assert titles(some) == [
        "Assemblée générale",
        "Collège",
        "Conseil d'administration",
        "Bureau",
        "Commission projet",
        "Coordination",
        "Groupes de travail",
    ]


def test_a_second_board_stands_with_the_other_bodies() -> None:
    named = ["Conseil d'administration", "Conseil scientifique", "Comité des usagers"]
    some = governed(instances=[{"nom": name} for name in named])
    assert titles(some) == ["Conseil d'administration", "Autres instances"]
    assert [cell.title for cell in bands_of(some)[1].cells] == named[1:]


def test_colleges_say_their_seats_and_their_voice() -> None:
    colleges = [
        {"nom": "Soignants", "titulaires": 8, "suppleants": 1, "voix": "deliberative"},
        {"nom": "Usagers", "titulaires": 1, "voix": "consultative"},
        {"nom": "Élus"},
    ]
    (band,) = bands_of(governed(colleges=colleges))
    assert [cell.notes for cell in band.cells] == [
        ("8 titulaires, 1 suppléant", "voix délibérative"),
        ("1 titulaire", "voix consultative"),
        (),
    ]


def test_offices_are_counted_and_no_holder_is_named() -> None:
    offices = [
        {"fonction": "président", "titulaires": [{"nom": "Zoé Secret", "profession": "infirmier"}]},
        {"fonction": "trésorier", "titulaires": [{"nom": "Léo Secret"}, {"nom": "Ève Secret"}]},
        {"fonction": "secrétaire"},
        {
            "fonction": "vice-président",
            "titulaires": [
                {"profession": which} for which in ("pharmacien", "sage_femme", "orthophoniste")
            ],
        },
    ]
    some = governed(bureau={"fonctions": offices})
    (band,) = bands_of(some)
    assert [(cell.title, *cell.notes) for cell in band.cells] == [
        ("Président", "1 personne", "infirmier"),
        ("Trésorier", "2 personnes"),
        ("Secrétaire",),
        ("Vice-président", "3 personnes", "3 professions"),
    ]
    figure = Figures(some)["gouvernance"]
    assert "Secret" not in figure.alternative + str(figure.drawing) + str(figure.lignes)


def test_the_bureau_holds_its_offices_where_it_is_a_body() -> None:
    bureau = {"collegial": True, "fonctions": [{"fonction": "président"}]}
    band = bands_of(governed(instances=BODIES, bureau=bureau))[2]
    assert (band.title, len(band.cells), band.notes) == ("Bureau", 1, ("Prépare",))
    assert titles(governed(bureau=bureau)) == ["Direction collégiale"]


def test_a_group_says_its_missions_with_the_community_s_titles() -> None:
    groups = [{"nom": "Groupe A", "missions": ["parcours", "crises"], "fiches": ["A", "B"]}]
    some = projet(
        gouvernance={"groupes_de_travail": groups},
        missions={"parcours": {"intitule": "Nos parcours"}},
    )
    (band,) = bands_of(some)
    assert band.cells[0].notes == (
        "Nos parcours ; Réponse aux crises sanitaires graves",
        "2 fiches action",
    )


def test_the_words_say_what_the_chart_shows() -> None:
    some = governed(
        instances=[BODIES[3], BODIES[2]],
        groupes_de_travail=[{"nom": f"Groupe {n}"} for n in range(10)],
    )
    figure = one(some)
    assert figure.alternative.startswith(
        "Organigramme de la gouvernance. Assemblée générale (une fois par an). "
        "Conseil d'administration. Groupes de travail : Groupe 0 ; Groupe 1 ;"
    )
    assert figure.alternative.endswith("Groupe 7 ; et 2 autres.")
    assert figure.legende == ("Organigramme de la gouvernance. Source : projet de la communauté.")
    assert len(figure.lignes) == 13
    assert b"Conseil d\xe2\x80\x99administration" in figure.svg


def test_words_keep_their_place_where_a_reader_lacks_the_font() -> None:
    svg = one(governed(instances=BODIES)).svg.decode()
    wide = text_width("Bureau", SIZE + 1, bold=True)
    assert f'textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs">Bureau</text>' in svg
    assert svg.count("<text ") == svg.count("textLength")


def test_many_groups_take_several_pictures() -> None:
    groups = [{"nom": f"Groupe {n}", "missions": ["parcours"]} for n in range(80)]
    figures = governance(governed(instances=BODIES, groupes_de_travail=groups))
    assert len(figures) > 2
    assert figures[1].nom == "gouvernance.2"
    assert "Groupes de travail (suite)" in figures[-1].alternative
    assert "(2 sur" in figures[1].legende
    named = [row["nom"] for figure in figures for row in figure.lignes if "nom" in row]
    assert named == [group["nom"] for group in groups]


NAMES = st.text("aeinorstW ÉàL'’-é", min_size=1, max_size=120).filter(
    lambda text: bool(text.strip())
)
MAYBE = st.one_of(st.none(), NAMES)
INSTANCES = st.lists(
    st.fixed_dictionaries({"nom": NAMES, "role": MAYBE, "composition": MAYBE, "reunions": MAYBE}),
    max_size=12,
)
COLLEGES = st.lists(
    st.fixed_dictionaries({"nom": NAMES, "titulaires": st.integers(0, 5000)}), max_size=20
)
OFFICES = st.lists(st.fixed_dictionaries({"fonction": NAMES}), max_size=12)
GROUPS = st.lists(
    st.fixed_dictionaries(
        {"nom": NAMES, "missions": st.lists(st.sampled_from(["parcours", "crises"]), max_size=2)}
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(INSTANCES, COLLEGES, OFFICES, GROUPS)
def test_nothing_overflows_nothing_overlaps(
    instances: list[Any], colleges: list[Any], offices: list[Any], groups: list[Any]
) -> None:
    some = governed(
        instances=instances,
        colleges=colleges,
        bureau={"fonctions": offices},
        groupes_de_travail=groups,
    )
    for page in pages_of(bands_of(some), 580):
        assert page.height <= 580
        frames = [band.frame for band in page.bands]
        assert not any(one.meets(other) for one, other in combinations(frames, 2))
        for band in page.bands:
            frame = band.frame
            assert 0 <= frame.left < frame.right <= WIDTH
            boxes = [band.strip, *band.cells]
            assert not any(box.meets(other) for box, other in combinations(boxes, 2))
            for box in band.cells:
                assert frame.left < box.left < box.right < frame.right
                assert band.strip.bottom < box.top < box.bottom < frame.bottom
            texts = [words.box for words in band.words]
            assert not any(text.meets(other) for text, other in combinations(texts, 2))
            for text in texts:
                around = [
                    box
                    for box in (*boxes, frame)
                    if box.left <= text.left
                    and text.right <= box.right
                    and box.top <= text.top
                    and text.bottom <= box.bottom
                ]
                assert around, text
                crossed = [box for box in band.cells if box.meets(text) and box not in around]
                assert not crossed
