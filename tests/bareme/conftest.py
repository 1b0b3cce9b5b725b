import pytest


@pytest.fixture(autouse=True)
def _essai(bareme_d_essai: None) -> None:
    """Compute from a scale that no correction of the law moves."""
