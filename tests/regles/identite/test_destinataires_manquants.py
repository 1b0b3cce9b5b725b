"""Recipients, by region and by stage."""

import pytest

from tests.regles.checked import found

ARS = "{type: ars, nom: ARS}"
DD_ARS = "{type: dd_ars, nom: DD}"
CPAM = "{type: cpam, nom: CPAM}"
URPS = "{type: urps, nom: URPS}"
MSA = "{type: msa, nom: MSA}"


@pytest.mark.parametrize(
    ("etape", "region", "recipients", "missing", "text"),
    [
        ("lettre", "Bourgogne-Franche-Comté", [DD_ARS], ["CPAM"], "ars-bfc"),
        ("lettre", "Bourgogne-Franche-Comté", [ARS, CPAM], [], None),
        ("lettre", "Nouvelle-Aquitaine", [ARS, CPAM, URPS], ["MSA"], "na-agoralib"),
        ("lettre", "Nouvelle-Aquitaine", [DD_ARS, CPAM, URPS, MSA], [], None),
        ("lettre", "Bretagne", [CPAM], ["ARS", "URPS"], "pratique-regionale"),
        ("projet", "Nouvelle-Aquitaine", [CPAM], ["ARS"], "csp-l1434-12"),
        ("projet", "Nouvelle-Aquitaine", [DD_ARS], [], None),
        ("contrat", "Nouvelle-Aquitaine", [], [], None),
    ],
)
def test_the_recipients_of_the_region_are_required(
    etape: str, region: str, recipients: list[str], missing: list[str], text: str | None
) -> None:
    yaml = f"region: {region}\ndestinataires: [{', '.join(recipients)}]\n"
    findings = found("IDE005", yaml, etape=etape)
    assert len(findings) == bool(missing)
    for finding in findings:
        assert finding.basis is not None
        assert finding.basis.id == text
        assert all(word in finding.message for word in missing)
        assert ("demande la région" in finding.message) is (text in ("ars-bfc", "na-agoralib"))
