import pytest

from cptskit.referentiels import communes_du_code_postal


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("34280", ["34344"]),
        ("75015", ["75115"]),
        ("15170", None),
        ("99999", []),
    ],
)
def test_the_communes_of_a_postal_code(code: str, codes: list[str] | None) -> None:
    found = communes_du_code_postal(code)
    assert all(code in une.codes_postaux for une in found)
    if codes is None:
        assert len(found) > 1
    else:
        assert [une.code for une in found] == codes
