"""Length and key; the message never repeats the number."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("99999999991", "clé est fausse"),
        ("999999999", "ADELI"),
        ("9999999999", "10 caractères"),
        ("9999999999A", "onze chiffres"),
        ("999 999 999 90", None),
    ],
)
def test_what_is_wrong_with_an_rpps_number_is_said(number: str, words: str | None) -> None:
    yaml = f"membres: {{professionnels: [{{nom: Exemple, rpps: {number}}}]}}"
    findings = found("MEM010", yaml)
    assert len(findings) == bool(words)
    for finding in findings:
        assert words is not None
        assert words in finding.message
        assert number not in finding.message
