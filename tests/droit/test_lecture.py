import subprocess
import sys

import pytest

from cptskit.droit import UnknownLawError, texte

READS = """
import sys
lus = []
sys.addaudithook(lambda e, a: lus.append(str(a[0])) if e == "open" else None)
import datetime
import cptskit.droit as droit
{action}
print(*sorted(lu.rpartition("droit/")[2] for lu in lus if lu.endswith(".yaml")))
"""


def _files_read_by(action: str) -> list[str]:
    code = READS.format(action=action)
    chemins = repr(sys.path)
    fini = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {chemins}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return fini.stdout.split()


@pytest.mark.parametrize(
    ("action", "lus"),
    [
        ("", []),
        ("droit.texte('aci-2019')", ["textes.yaml"]),
        ("droit.region('Bretagne')", ["lettre.yaml", "regions/53-bretagne.yaml"]),
        ("droit.bareme(1, datetime.date(2023, 1, 1))", ["montants.yaml"]),
        ("droit.missions_socles(datetime.date(2023, 1, 1))", ["missions.yaml"]),
    ],
)
def test_a_file_is_read_only_when_asked_for_and_once(action: str, lus: list[str]) -> None:
    assert _files_read_by(f"{action}\n{action}") == lus


def test_an_unknown_name_is_told_in_french() -> None:
    with pytest.raises(UnknownLawError, match="texte\u00a0: «\u00a0loi-1900\u00a0» n'est pas"):
        texte("loi-1900")
