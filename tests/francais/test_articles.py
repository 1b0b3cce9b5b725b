import pytest

from cptskit.francais.articles import a, de, de_lieu, le


@pytest.mark.parametrize(
    ("nom", "after"),
    [
        ("CPTS de Bergerac", "de la CPTS de Bergerac"),
        ("Communauté du Val", "de la Communauté du Val"),
        ("Pôle de santé de Bergerac", "du Pôle de santé de Bergerac"),
        ("Association des usagers", "de l'Association des usagers"),
        ("Équipe de soins", "de l'Équipe de soins"),
        ("ARS Bretagne", "de l'ARS Bretagne"),
        ("URPS pharmaciens", "de l'URPS pharmaciens"),
        ("HAD du Lot", "de l'HAD du Lot"),
        ("Hôpital de proximité", "de l'Hôpital de proximité"),
        ("EHPAD Les Tilleuls", "de l'EHPAD Les Tilleuls"),
        ("MSA Alpes du Nord", "de la MSA Alpes du Nord"),
        ("Grand Agenais", "du Grand Agenais"),
        ("Vallée de l'Orne", "de la Vallée de l'Orne"),
        ("Cœur de Beauce", "du Cœur de Beauce"),
        ("Aubagne", "d'Aubagne"),
        ("Évreux", "d'Évreux"),
        ("Œuilly", "d'Œuilly"),
        ("Yvetot", "d'Yvetot"),
        ("Hyères", "d'Hyères"),
        ("Hérault", "d'Hérault"),
        ("Hazebrouck", "de Hazebrouck"),
        ("Yaoundé", "de Yaoundé"),
        ("Miribel", "de Miribel"),
        ("Le Havre", "du Havre"),
        ("Les Herbiers", "des Herbiers"),
        ("La Verpillière", "de La Verpillière"),
        ("L'Isle-d'Abeau", "de L'Isle-d'Abeau"),
        ("L\u2019Isle-d\u2019Abeau", "de L\u2019Isle-d\u2019Abeau"),
        ("Lescar", "de Lescar"),
        ("Grand-Champ", "de Grand-Champ"),
    ],
)
def test_de_merges_with_the_article_of_a_name(nom: str, after: str) -> None:
    assert de(nom) == after


@pytest.mark.parametrize(
    ("nom", "after"),
    [
        ("CPTS de Bergerac", "à la CPTS de Bergerac"),
        ("ARS Bretagne", "à l'ARS Bretagne"),
        ("Pôle de santé", "au Pôle de santé"),
        ("Le Havre", "au Havre"),
        ("Les Herbiers", "aux Herbiers"),
        ("Aubagne", "à Aubagne"),
        ("La Rochelle", "à La Rochelle"),
    ],
)
def test_a_merges_with_the_article_of_a_name(nom: str, after: str) -> None:
    assert a(nom) == after


def test_a_common_noun_takes_its_article_and_a_place_none() -> None:
    assert le("CPTS de Bergerac") == "la CPTS de Bergerac"
    assert le("Dispositif d'appui") == "le Dispositif d'appui"
    assert le("Agence régionale") == "l'Agence régionale"
    assert le("Miribel") == "Miribel"


@pytest.mark.parametrize(
    ("nom", "after"),
    [
        ("Porte des Pierres Dorées", "de Porte des Pierres Dorées"),
        ("Oucques La Nouvelle", "d'Oucques La Nouvelle"),
        ("Le Mans", "du Mans"),
        ("La Réunion", "de La Réunion"),
        ("Ars (16018)", "d'Ars (16018)"),
    ],
)
def test_a_place_takes_de_without_another_article(nom: str, after: str) -> None:
    assert de_lieu(nom) == after
