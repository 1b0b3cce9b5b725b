"""A record does what a frozen dataclass does."""

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cptskit.socle.records import record


@record
class Place:
    """A place."""

    name: str
    sizes: tuple[int, ...] = ()
    note: str = field(default="", compare=False, repr=False)
    found: dict[str, int] = field(default_factory=dict, hash=False)

    @cached_property
    def whole(self) -> int:
        """The sum."""
        return sum(self.sizes)


@dataclass(frozen=True)
class Plain:
    """The same, as Python makes it."""

    name: str
    sizes: tuple[int, ...] = ()
    note: str = field(default="", compare=False, repr=False)
    found: dict[str, int] = field(default_factory=dict, hash=False)


@record
class Checked:
    """A record that looks at what it is given, and writes its own words."""

    text: str

    def __post_init__(self) -> None:
        """Strip the text."""
        object.__setattr__(self, "text", self.text.strip())

    def __repr__(self) -> str:
        """Say the text."""
        return self.text


VALUES = st.tuples(st.text(max_size=3), st.lists(st.integers(0, 1), max_size=2).map(tuple))


@given(VALUES, VALUES, st.text(max_size=2))
def test_it_compares_and_reads_as_a_dataclass(one: Any, other: Any, note: str) -> None:
    assert (Place(*one) == Place(*other, note=note)) is (Plain(*one) == Plain(*other, note=note))
    assert hash(Place(*one, note=note)) == hash(Plain(*one))
    assert repr(Place(*one, note)) == repr(Plain(*one, note)).replace("Plain", "Place")
    assert asdict(Place(*one, note)) == asdict(Plain(*one, note))
    assert replace(Place(*one), name=note) == Place(note, one[1])
    assert pickle.loads(pickle.dumps(Place(*one, note))).note == note
    assert Place(*one) != Plain(*one)


def test_nobody_changes_it() -> None:
    place: Any = Place("a", (1, 2))
    for change in (lambda: setattr(place, "name", "b"), lambda: delattr(place, "name")):
        with pytest.raises(FrozenInstanceError, match="name"):
            change()
    assert (place.name, place.whole, place.whole) == ("a", 3, 3)
    assert Place("a").found is not Place("a").found
    match place:
        case Place(name, sizes):
            assert (name, sizes) == ("a", (1, 2))
    assert [one.name for one in fields(Place)] == [one.name for one in fields(Plain)]


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a", (), "", {}, 1), {}), (("a",), {"name": "b"}), (("a",), {"other": 1})],
)
def test_what_does_not_fit_is_refused(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    make: Any = Place
    with pytest.raises(TypeError, match="Place"):
        make(*values, **named)
    assert (repr(Checked(" a ")), Checked(" a ").text) == ("a", "a")
