"""Kinds of actors, told by partners, structures and organisations alike."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("kinds", "extra", "words"),
    [
        (["collectivite"], "", "établissement de santé, acteur médico-social ni acteur social"),
        (["etablissement_de_sante", "dac"], "", None),
        (["ght", "ssiad", "social"], "", None),
        (["social", "had"], "articulation: {organisations: [{nom: E, type: ehpad}]}", None),
        # One partner without a kind may be any of them.
        (["collectivite", "autre"], "", None),
        ([], "", None),
    ],
)
def test_kinds(kinds: list[str], extra: str, words: str | None) -> None:
    listed = ", ".join(f"{{nom: P{index}, type: {kind}}}" for index, kind in enumerate(kinds))
    yaml = f"membres: {{partenaires: {{associes: [{listed}]}}}}\n{extra}\n"
    findings = found("MEM018", yaml)
    assert len(findings) == bool(words)
    assert all(words in finding.message for finding in findings if words)
