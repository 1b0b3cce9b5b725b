import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("courriel", "a@example.org", False),
        ("courriel", "a@example.org / b@example.org", False),
        ("courriel", "a@example.org / b", True),
        ("courriel", "a@@example", True),
        ("telephone", "05 36 49 00 24", False),
        ("telephone", "'+33 5 36 49 00 24'", False),
        ("telephone", "04 65 71 00", True),
    ],
)
def test_contact_details_of_a_member_are_checked_and_never_quoted(
    field: str, value: str, wrong: bool
) -> None:
    findings = found("MEM021", f"membres: {{professionnels: [{{nom: A, {field}: {value}}}]}}\n")
    assert [finding.route[-1] for finding in findings] == ([field] if wrong else [])
    assert all(value not in finding.message + finding.help for finding in findings)
