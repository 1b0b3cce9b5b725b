"""One remark where no mission has an indicator, else one a mission; crises are not asked."""

import pytest

from tests.regles.checked import found

WITH, WITHOUT = "{indicateurs: [{intitule: Séances}]}", "{statut: socle}"


@pytest.mark.parametrize(
    ("missions", "messages"),
    [
        ({"acces_aux_soins": WITHOUT, "prevention": WITHOUT, "crises": WITHOUT}, ["Aucune"]),
        ({"acces_aux_soins": WITHOUT, "prevention": WITHOUT}, ["Aucune"]),
        ({"acces_aux_soins": WITHOUT, "prevention": WITH, "crises": WITHOUT}, ["La mission"]),
        ({"acces_aux_soins": WITHOUT, "prevention": WITHOUT, "crises": WITH}, ["La mission"] * 2),
        ({"acces_aux_soins": WITH, "crises": WITHOUT}, []),
        ({"crises": WITHOUT}, []),
    ],
)
def test_mission_sans_indicateur(missions: dict[str, str], messages: list[str]) -> None:
    yaml = "missions:\n" + "".join(f"  {code}: {text}\n" for code, text in missions.items())
    findings = found("MIS021", yaml, etape="contrat")
    assert len(findings) == len(messages)
    assert all(f.message.startswith(m) for f, m in zip(findings, messages, strict=True))
