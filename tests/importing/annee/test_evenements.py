"""Lists of events: head counts by profession in columns or in words, never names."""

from .conftest import Lire


def test_professions_as_columns(lecture: Lire) -> None:
    lu = lecture(
        "ev.csv",
        "Date;Événement;Lieu;Fiche;MG;IDE;Pharmaciens;Habitants;Total\n"
        "12/02/2026;Soirée des protocoles;Mérignac;ACC-1;11;4;13;2;30\n"
        "jeudi 4 décembre 2025;Atelier;Pessac;PRE-9;;3;;;5\n"
        "01/09/2026;Plus tard;Pessac;;;;;;\n"
        ";Sans date;;;;;;;\n",
    )
    first, second = lu.entrees["evenements"]
    assert first == {
        "id": "E2025-1",
        "titre": "Soirée des protocoles",
        "fiche": "ACC-1",
        "date": "2026-02-12",
        "lieu": "Mérignac",
        "autres_presents": "2",
        "presents": [
            {"profession": "medecin_generaliste", "nombre": "11"},
            {"profession": "infirmier", "nombre": "4"},
            {"profession": "pharmacien", "nombre": "13"},
        ],
    }
    assert second["id"] == "E2025-12-04"
    assert "fiche" not in second
    places = {note.place.split(" ")[-1]: note for note in lu.notes}
    assert "PRE-9" in places["D3"].message
    assert "le total dit 5, les professions font 3" in places["I3"].message
    assert places["A4"].ecartee
    assert places["A5"].refusee


def test_two_rows_of_headers(lecture: Lire) -> None:
    lu = lecture(
        "ev.csv",
        "Date,Réunion,Lieu,Présents,\n,,,Médecins généralistes,Kinés\n"
        "05/09/2025,Bureau,Visio,2,3\n",
    )
    (event,) = lu.entrees["evenements"]
    assert [one["nombre"] for one in event["presents"]] == ["2", "3"]  # type: ignore[index,union-attr,call-overload]


def test_present_in_words_and_names_left_out(lecture: Lire) -> None:
    lu = lecture(
        "ev.csv",
        "Date;Titre;Programme;Participants\n"
        '2025-09-05;Bureau;"Accueil ; Comptes";2 MG, 1 pharmacien\n'
        "2025-09-05;Groupe;Cas;Jean Exemple, Anne Fictive\n"
        "2025-10-05;Groupe;Cas;12\n",
    )
    first, second, third = lu.entrees["evenements"]
    assert first["programme"] == ["Accueil", "Comptes"]
    assert first["presents"] == [
        {"profession": "medecin_generaliste", "nombre": "2"},
        {"profession": "pharmacien", "nombre": "1"},
    ]
    assert [one["id"] for one in (first, second, third)] == [
        "E2025-09-05",
        "E2025-09-05-2",
        "E2025-10-05",
    ]
    assert "Exemple" not in str([note.message for note in lu.notes])
    assert "sans leur profession" in lu.notes[-1].message


def test_a_day_with_its_hour_and_a_total(lecture: Lire) -> None:
    lu = lecture(
        "ev.csv",
        "Date;Titre;Lieu\n"
        "12 février 2026 à 20h;Réunion;Lens\n"
        "jeudi 12/03/2026 à 20 h 30;Autre;Lens\n"
        "13/03/2026 18h-20h;Tierce;Lens\n"
        "TOTAL;;3\n",
    )
    days = [one["date"] for one in lu.entrees["evenements"]]
    assert days == ["2026-02-12", "2026-03-12", "2026-03-13"]
    (total,) = [one for one in lu.notes if one.ecartee]
    assert "est un total" in total.message
