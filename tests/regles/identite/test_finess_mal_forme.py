"""Numbers of Corsica keep their letter, and their key is not checked."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("number", "count"),
    [("240012344", 0), ("240012345", 1), ("2A0012345", 0), ("2C0012345", 1), ("24001234", 1)],
)
def test_a_finess_number_with_a_wrong_key_is_found(number: str, count: int) -> None:
    yaml = f"association: {{statut: declaree, finess: {number}}}"
    assert len(found("IDE008", yaml)) == count
