"""Kinds of actors, told by partners, structures and organisations alike."""

from datetime import date

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("kinds", "extra", "words"),
    [
        (
            ["collectivite"],
            "",
            "établissement de santé, acteur médico-social, acteur social ni service",
        ),
        (["etablissement_de_sante", "dac", "sante_au_travail"], "", None),
        (["etablissement_de_sante", "dac"], "", "aucun service de prévention et de santé"),
        (["ght", "ssiad", "social", "sante_au_travail"], "", None),
        (
            ["social", "had", "sante_au_travail"],
            "articulation: {organisations: [{nom: E, type: ehpad}]}",
            None,
        ),
        # One partner without a kind may be any of them.
        (["collectivite", "autre"], "", None),
        ([], "", None),
    ],
)
def test_the_kinds_of_partners_that_are_missing_are_named(
    kinds: list[str], extra: str, words: str | None
) -> None:
    listed = ", ".join(f"{{nom: P{index}, type: {kind}}}" for index, kind in enumerate(kinds))
    yaml = f"membres: {{partenaires: {{associes: [{listed}]}}}}\n{extra}\n"
    findings = found("MEM018", yaml)
    assert len(findings) == bool(words)
    assert all(words in finding.message for finding in findings if words)


def test_services_of_health_at_work_are_asked_since_the_wording_that_names_them() -> None:
    kinds = ("etablissement_de_sante", "ehpad", "social")
    listed = ", ".join(f"{{nom: P, type: {kind}}}" for kind in kinds)
    yaml = f"membres: {{partenaires: {{associes: [{listed}]}}}}\n"
    assert found("MEM018", yaml, day=date(2023, 12, 31)) == []
    assert len(found("MEM018", yaml, day=date(2024, 1, 1))) == 1
