from cptskit.documents.parsing import parse
from cptskit.documents.writers import md

from ..build import document
from ..test_images import FIGURES


def test_figures_are_files_beside_the_text() -> None:
    text = '![Carte](figure:carte "Dit")\n\n![Rien](figure:zzz "Non") et figure:carte\n'
    asked = document(text, figures=FIGURES)
    assert md.beside(asked) == {"figures/carte.svg": b"<svg/>"}
    assert md.write(asked, parse(asked)).decode() == (
        '![Carte](figures/carte.svg "Dit")\n\n![Rien](figure:zzz "Non") et figure:carte\n'
    )


def test_the_title_stands_above_the_text_where_it_is_asked_for() -> None:
    asked = document("Texte.\n", titre="Budget *net*", titre_en_tete=True)
    assert md.write(asked, []) == "# Budget \\*net\\*\n\nCPTS d’essai\n\nTexte.\n".encode()
    assert md.write(document("Texte.\n"), []) == b"Texte.\n"
