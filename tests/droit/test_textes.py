from datetime import date

from cptskit.droit import Grade, texte, tous_les_textes

DU_DROIT = (
    "loi-2016-41",
    "csp-l1434-12",
    "csp-l1434-12-1",
    "csp-l1434-12-2",
    "csp-d1434-44",
    "aci-2019",
    "aci-avenant-2",
    "instr-2019-218",
    "instr-2023-100",
    "crpa",
    "loi-2023-1268",
    "lfss-2026",
)


def test_every_national_text_is_there() -> None:
    assert set(DU_DROIT) <= {t.id for t in tous_les_textes()}


def test_a_text_says_how_to_cite_it_and_since_when() -> None:
    lu = texte("aci-avenant-2")
    assert lu.titre.startswith("Avenant 2 à l'accord conventionnel interprofessionnel")
    assert lu.en_vigueur == date(2022, 3, 31)
    assert lu.source.startswith("ameli.fr")


def test_a_text_read_in_several_sources_takes_the_lower_grade() -> None:
    grades = [texte(id_).grade for id_ in ("csp-l1434-12", "aci-avenant-2", "loi-2023-1268")]
    assert grades == [Grade.A, Grade.B, Grade.B]


def test_a_deduction_of_ours_is_never_more_than_c() -> None:
    assert {texte(id_).grade for id_ in ("rgpd", "pratique-regionale")} == {Grade.C}


def test_the_day_after_publication_is_an_estimate_of_entry_into_force() -> None:
    assert texte("aci-2019").en_vigueur_grade is Grade.C
    sans_date = texte("crpa")
    assert (sans_date.en_vigueur, sans_date.en_vigueur_grade) == (None, None)
