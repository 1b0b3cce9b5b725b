"""A route as the name of a field, and back."""

from hypothesis import given
from hypothesis import strategies as st

from cptskit.atelier.formulaires.routes import id_of, name_of, route_of

STEPS = st.one_of(st.from_regex(r"[a-z_][a-z0-9_]*", fullmatch=True), st.integers(0, 999))
ROUTES = st.tuples(st.from_regex(r"[a-z_]+", fullmatch=True), st.lists(STEPS, max_size=5)).map(
    lambda one: (one[0], *one[1])
)


@given(ROUTES)
def test_a_name_says_its_route(route: tuple[str | int, ...]) -> None:
    assert route_of(name_of(route)) == route
    assert " " not in id_of(route)


@given(st.text(max_size=30))
def test_any_text_is_a_route_or_none(text: str) -> None:
    route = route_of(text)
    assert route is None or all(isinstance(step, str | int) for step in route)
