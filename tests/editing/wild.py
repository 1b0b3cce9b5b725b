"""Files as people write them, with every style in one, and changes that a page may ask for."""

from typing import Any

from hypothesis import strategies as st

from cptskit.editing.champs import Ajout, Changement, Deplacement, Retrait, Saisie, at

NAMES = ("nom", "type", "role", "liste", "groupe", "texte")
WORDS = st.sampled_from(
    ["Oui", "64 455", "CPTS d'exemple", "01004", "non", "12:30", "a, b", "c: d", "x # y", "%"]
)
TEXTS = st.one_of(
    WORDS,
    st.sampled_from(["Un\n\ndeux\n", "Un\ndeux", "- un\n- deux\n", "# titre\n\ntexte  \nfin\n"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
)


def values(depth: int = 2, *, in_list: bool = False) -> st.SearchStrategy[Any]:
    """Return values of any shape; no model has a list in a list."""
    if not depth:
        return TEXTS
    group = st.dictionaries(st.sampled_from(NAMES), values(depth - 1), min_size=1, max_size=3)
    if in_list:
        return st.one_of(TEXTS, group)
    listed = st.lists(values(depth - 1, in_list=True), min_size=1, max_size=3)
    return st.one_of(TEXTS, group, listed)


class _Writer:
    """Writes a tree with whatever style is drawn; comments are numbered, so that each is known."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._notes = 0

    def chance(self, one_in: int = 3) -> bool:
        return self._draw(st.integers(1, one_in)) == 1

    def note(self, pad: str = "  ") -> str:
        self._notes += 1
        return f"{pad}# note {self._notes}."

    def behind(self) -> str:
        return self.note() if self.chance(5) else ""

    def mapping(self, tree: dict[str, Any], pad: str) -> list[str]:
        lines: list[str] = []
        for key, value in tree.items():
            if lines and self.chance(8):
                lines.append("")
            if self.chance(5) and lines:
                lines.append(self.note(pad))
            lines += self.entry(key, value, pad)
        return lines

    def entry(self, key: str, value: Any, pad: str) -> list[str]:
        if value is None:
            return [f"{pad}{key}:{self.behind()}"]
        if isinstance(value, str):
            if self.chance(6) and _may_be_literal(value):
                chomp = "" if value.endswith("\n") else "-"
                body = [f"{pad}   {one}" if one else "" for one in value.rstrip("\n").split("\n")]
                return [f"{pad}{key}: |{chomp}{self.behind()}", *body]
            return [f"{pad}{key}: {self.scalar(value)}{self.behind()}"]
        if self.chance(4):
            return [f"{pad}{key}: {self.flow(value)}{self.behind()}"]
        step = self._draw(st.sampled_from(["  ", "    "]))
        head = f"{pad}{key}:{self.behind()}"
        if isinstance(value, dict):
            return [head, *self.mapping(value, pad + step)]
        return [head, *self.items(value, pad if self.chance(3) else pad + step)]

    def items(self, value: list[Any], pad: str) -> list[str]:
        lines = []
        for one in value:
            if self.chance(6):
                lines.append(self.note(pad))
            if isinstance(one, dict) and not self.chance(4):
                first, *rest = self.mapping(one, pad + "  ")
                lines += [f"{pad}- {first.lstrip()}", *rest]
            elif one is None:
                lines.append(f"{pad}-")
            else:
                lines.append(f"{pad}- {self.flow(one)}{self.behind()}")
        return lines

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            pairs = (f"{key}: {self.flow(one)}" for key, one in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return "" if value is None else self.scalar(value)

    def scalar(self, value: str) -> str:
        if value.isascii() and value.isalpha() and value.lower() not in ("null", "true", "false"):
            return self._draw(st.sampled_from([value, f"'{value}'", f'"{value}"']))
        plain = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if value.isprintable() and self.chance(3):
            return "'" + value.replace("'", "''") + "'"
        return f'"{plain}"' if plain.isprintable() else '"x"'


def _may_be_literal(value: str) -> bool:
    return value.isprintable() and value[:1].isalnum() and value == value.strip()


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return the text of a file."""
    sections = st.dictionaries(
        st.sampled_from(("un", "deux", "trois")),
        st.one_of(st.none(), values(3)),
        min_size=1,
        max_size=3,
    )
    writer = _Writer(draw)
    tree = draw(sections)
    if writer.chance():
        tree["formes"] = [{"nom": None, "liste": [None], "groupe": {"type": None}}]
    lines = writer.mapping(tree, "")
    text = "\n".join(["# tête", *lines, *(["", "# pied"] if writer.chance() else []), ""])
    if writer.chance(5) and not text.endswith("\n\n"):
        text = text.removesuffix("\n")
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def routes(data: Any, route: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return all routes of data."""
    found = [route] if route else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += routes(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            found += routes(value, (*route, index))
    return found


@st.composite
def changes(draw: st.DrawFn, data: Any) -> Changement:
    """Return a change that makes sense for data."""
    known = routes(data)
    lists = [one for one in known if isinstance(at(data, one), list)]
    items = [one for one in known if isinstance(one[-1], int)]
    groups = [one for one in known if isinstance(at(data, one), dict)]
    kind = draw(st.integers(0, 9))
    if kind < 4 and known:
        route = draw(st.sampled_from(known))
        in_list = isinstance(route[-1], int)
        return Saisie(
            route, at(data, route), draw(st.one_of(st.none(), values(2, in_list=in_list)))
        )
    if kind < 6 and lists:
        route = draw(st.sampled_from(lists))
        place = draw(st.one_of(st.none(), st.integers(0, len(at(data, route)))))
        return Ajout(
            route, tuple(draw(st.lists(values(2, in_list=True), min_size=1, max_size=2))), place
        )
    if kind == 6 and known:
        route = draw(st.sampled_from([*items, *known]))
        return Retrait(route, at(data, route))
    if kind == 7 and items:
        route = draw(st.sampled_from(items))
        to = draw(st.integers(0, len(at(data, route[:-1])) - 1))
        return Deplacement(route, to)
    above = draw(st.sampled_from([(), *groups]))
    route = (*above, draw(st.sampled_from((*NAMES, "formes"))))
    if route == ("formes",):
        return Ajout(route, ({"nom": draw(TEXTS), "role": draw(TEXTS)},))
    return Saisie(route, at(data, route), draw(values(2)))
