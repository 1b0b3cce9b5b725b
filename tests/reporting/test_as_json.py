import json

from cptskit.reporting import Setting
from cptskit.reporting.as_json import JsonReporter
from cptskit.socle.findings import Ignored

from .samples import NOWHERE, TWICE, UNKNOWN, report, unreadable


def test_every_key_of_the_format() -> None:
    given = report(TWICE, chemin="examples/bergerac", ignored=(Ignored(UNKNOWN, "motif"),))
    assert json.loads(JsonReporter(Setting()).report([given])) == {
        "version": 1,
        "projets": [
            {
                "chemin": "examples/bergerac",
                "etape": "projet",
                "date": "2020-03-01",
                "constats": [
                    {
                        "code": "TER005",
                        "regle": "commune-en-double",
                        "niveau": "avertissement",
                        "message": "La commune 24037 (Bergerac) est citée deux fois.",
                        "fichier": "territoire.yaml",
                        "ligne": 13,
                        "colonne": 14,
                        "ligne_fin": 13,
                        "colonne_fin": 21,
                        "chemin": "territoire.communes[2].insee",
                        "aide": "gardez une seule des deux lignes.",
                        "autres_lieux": [
                            {
                                "fichier": "territoire.yaml",
                                "ligne": 11,
                                "colonne": 14,
                                "mention": "elle est déjà ici",
                            }
                        ],
                        "fondement": None,
                    }
                ],
                "resume": {"erreurs": 0, "avertissements": 1, "conseils": 0, "ignores": 1},
            }
        ],
    }


def test_a_basis_and_the_order_of_keys() -> None:
    text = JsonReporter(Setting()).report([report(UNKNOWN)])
    finding = json.loads(text)["projets"][0]["constats"][0]
    assert list(finding)[:4] == ["code", "regle", "niveau", "message"]
    assert finding["fondement"] == {
        "id": "csp-l1434-12",
        "titre": "CSP, art. L.1434-12",
        "grade": "A",
        "source": "https://www.legifrance.gouv.fr/x",
    }


def test_what_does_not_exist_is_null() -> None:
    project = json.loads(JsonReporter(Setting()).report([unreadable()]))["projets"][0]
    assert (project["etape"], project["date"]) == (None, None)
    finding = project["constats"][0]
    for key in ("fichier", "ligne", "colonne", "ligne_fin", "colonne_fin", "fondement"):
        assert finding[key] is None
    assert (finding["chemin"], finding["aide"], finding["autres_lieux"]) == ("", "", [])


def test_letters_are_written_as_they_are_and_twice_alike() -> None:
    reporter = JsonReporter(Setting())
    text = reporter.report([report(NOWHERE, TWICE)])
    assert "citée" in text
    assert text.endswith("}\n")
    assert text == reporter.report([report(NOWHERE, TWICE)])
