"""YAML text to nodes that keep each scalar's raw text and position.

This is the only module that knows PyYAML. What its composer lets pass and we refuse (duplicate
keys, anchors, aliases, merge keys, tags) is found here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml._yaml import CParser
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent

from cptskit.loading import problems
from cptskit.loading.bounding import first_of_each
from cptskit.loading.files import CONTROL, Source, start_of
from cptskit.loading.pasted import pasted
from cptskit.loading.shielding import shielded, unshield
from cptskit.loading.syntax import no_space, syntax_finding
from cptskit.projet.citations import citer
from cptskit.socle.findings import Finding, Location, OtherPlace
from cptskit.socle.patterns import late

__all__ = [
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "compose",
    "has_key",
    "is_empty",
    "mapping_node",
    "node_location",
    "pairs",
    "plain",
    "scalar_node",
    "sequence_node",
]

MAX_DEPTH = 100
_TAG = "tag:yaml.org,2002:str"
_FEATURE = late(r"(?:^|[-?:,\[{])[ \t]*(?:!|[&*](?=[\w-]))", re.MULTILINE)
_COLON = late(r"\s*:")
_COLOUR = late(r"\s*:\s+(#[0-9A-Fa-f]{6})\s*")
_NESTING = late(r"^[ ?:-]{60}|(?:[-?:]\s+){50}", re.MULTILINE)


class _Composer(CParser):
    """Composes nodes all of one tag: it is the schema that types a scalar, not YAML."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002
        """Return the tag of a node that has none."""
        return _TAG

    def descend_resolver(self, node: object, index: object) -> None:
        """Do nothing: no tag depends on a path."""

    def ascend_resolver(self) -> None:
        """Do nothing either."""


def compose(
    source: Source, *, with_empty_items: bool = False
) -> tuple[MappingNode | None, list[Finding]]:
    """Return the root mapping of a file, and the findings; None when there is no mapping to use.

    `with_empty_items` keeps the items of lists that say nothing, such as those of an empty form.
    """
    if left := pasted(source):
        return None, left
    try:
        features = list(first_of_each(_features(source)))
        text = shielded(source.text)
        root = None if features else _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        return None, [syntax_finding(source, error)]
    if features:
        return None, features
    if root is None or (isinstance(root, ScalarNode) and is_empty(root)):
        return None, [_empty(source)]
    if not isinstance(root, MappingNode):
        return None, [_not_a_mapping(source, root)]
    if text != source.text:
        unshield(root)
    walk = _Walk(source, with_empty_items=with_empty_items)
    walk.is_empty(root)
    return root, list(first_of_each(finding for told in walk.wrong for finding in told()))


def pairs(node: MappingNode) -> list[tuple[ScalarNode, Node]]:
    """Return the keys and values of a mapping, in order."""
    found: list[tuple[ScalarNode, Node]] = node.value
    return found


def has_key(node: MappingNode, name: str) -> bool:
    """Say whether a mapping has a key."""
    return any(key.value == name for key, _ in pairs(node))


def is_empty(node: Node) -> bool:
    """Say whether a node holds nothing: an empty value, or a group of empty values."""
    if isinstance(node, MappingNode):
        return all(is_empty(value) for _, value in pairs(node))
    if isinstance(node, SequenceNode):
        return all(is_empty(item) for item in node.value)
    quoted = isinstance(node, ScalarNode) and node.style
    return not node.value.strip() or (node.value == "~" and not quoted)


def plain(node: Node) -> object:
    """Return the data of a node: dicts, lists and raw strings; None for what is empty.

    An empty value is the same as an absent key.
    """
    if isinstance(node, MappingNode):
        values = {key.value: plain(value) for key, value in pairs(node)}
        return {key: value for key, value in values.items() if value is not None} or None
    if isinstance(node, SequenceNode):
        return [value for item in node.value if (value := plain(item)) is not None] or None
    return None if is_empty(node) else node.value


def node_location(path: str, node: Node) -> Location:
    """Return the span of a node; of a block, its first line only."""
    start, end = node.start_mark, node.end_mark
    if end.line == start.line or isinstance(node, ScalarNode) or not node.value:
        return Location(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    first = node.value[0]
    last = first[1] if isinstance(first, tuple) else first
    if not isinstance(last, ScalarNode) or not last.value:
        last = first[0] if isinstance(first, tuple) else first
    inner = node_location(path, last)
    return Location(
        path, start.line + 1, start.column + 1, inner.ligne_fin, max(inner.colonne_fin, 1)
    )


Spot = tuple[int, int]
"""A line and a column, from 0."""


def scalar_node(value: str, start: Spot, end: Spot) -> ScalarNode:
    """Return a value that stands in a file of another kind, as if it were quoted."""
    return ScalarNode(_TAG, value, _mark(start), _mark(end), style='"')


def mapping_node(
    items: list[tuple[ScalarNode, ScalarNode]], span: tuple[Spot, Spot]
) -> MappingNode:
    """Return keys and values that stand in a file of another kind."""
    return MappingNode(_TAG, items, _mark(span[0]), _mark(span[1]))


def sequence_node(items: list[Node], span: tuple[Spot, Spot]) -> SequenceNode:
    """Return a list that stands in a file of another kind."""
    return SequenceNode(_TAG, items, _mark(span[0]), _mark(span[1]))


def _mark(spot: Spot) -> yaml.Mark:
    return yaml.Mark("", 0, spot[0], spot[1], None, 0)


def _features(source: Source) -> Iterator[Finding]:
    """Yield the anchors, aliases and tags of a file, and a nesting that no project needs."""
    text = source.text
    brackets = text.count("[") + text.count("{")
    if not (_FEATURE.search(text) or brackets > MAX_DEPTH or _NESTING.search(text)):
        return
    depth = 0
    for event in yaml.parse(shielded(text), Loader=yaml.CSafeLoader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > MAX_DEPTH:
            yield _refused(
                source,
                event,
                "Les listes ou les clés sont emboîtées trop loin.",
                "Enlevez les crochets, les accolades ou les tirets de trop.",
            )
            return
        if isinstance(event, AliasEvent):
            yield _refused(
                source,
                event,
                f"« *{event.anchor} » est un alias YAML, que cptskit n'accepte pas.",
                "Recopiez la valeur, ou mettez le texte entre guillemets.",
            )
        elif isinstance(event, NodeEvent) and event.anchor is not None:
            yield _refused(
                source,
                event,
                f"« &{event.anchor} » est une ancre YAML, que cptskit n'accepte pas.",
                "Enlevez-la, ou mettez le texte entre guillemets.",
            )
        elif getattr(event, "tag", None) is not None:
            yield _refused(
                source,
                event,
                "Une valeur qui commence par « ! » est une étiquette YAML, "
                "que cptskit n'accepte pas.",
                "Mettez le texte entre guillemets.",
            )


def _refused(source: Source, event: yaml.Event, message: str, help: str) -> Finding:
    mark = event.start_mark
    assert mark is not None
    line = source.lines[mark.line]
    word = re.match(r"\S+", line[mark.column :])
    end = mark.column + (word.end() if word else 1)
    location = Location(source.path, mark.line + 1, mark.column + 1, mark.line + 1, end + 1)
    return problems.YAML_FEATURE.at(location, message, help)


class _Walk:
    """The one walk over the nodes of a file: what says nothing, and what is refused.

    The empty items of lists go, unless they are wanted: an index then is the same in data and in
    nodes. `wrong` holds what makes the findings of each key given twice or that is not a word, and
    of each hidden sign, in the order of the file: they are made once it is known how many are told.
    """

    def __init__(self, source: Source, *, with_empty_items: bool) -> None:
        self._source = source
        self._with_empty_items = with_empty_items
        self.wrong: list[Callable[[], Iterable[Finding]]] = []

    def is_empty(self, node: Node) -> bool:
        """Walk over a node, and return what `is_empty` says of it."""
        if isinstance(node, ScalarNode):
            value = node.value
            if node.style == '"' and CONTROL.search(value):
                self.wrong.append(partial(_hidden_sign, self._source, node))
            return not value.strip() or (value == "~" and not node.style)
        if isinstance(node, SequenceNode):
            return self._is_empty_list(node)
        return not isinstance(node, MappingNode) or self._is_empty_mapping(node)

    def _is_empty_mapping(self, node: MappingNode) -> bool:
        empty, seen = True, dict[str, ScalarNode]()
        for key, value in pairs(node):
            name = key.value
            if not isinstance(key, ScalarNode) or name == "<<" or name in seen:
                first = seen[name] if isinstance(key, ScalarNode) and name in seen else None
                self.wrong.append(partial(_key_finding, self._source, key, first))
            else:
                seen[name] = key
            before = len(self.wrong)
            says_nothing = self.is_empty(value)
            empty = empty and says_nothing
            if says_nothing and isinstance(key, ScalarNode):
                self.wrong.insert(before, partial(_hidden_colour, self._source, key))
            if node.flow_style and not value.value and isinstance(key, ScalarNode):
                self.wrong.insert(before, partial(_cut_values, self._source, key))
        return empty

    def _is_empty_list(self, node: SequenceNode) -> bool:
        kept = []
        for item in node.value:
            before = len(self.wrong)
            if not self.is_empty(item):
                kept.append(item)
            elif not self._with_empty_items:
                del self.wrong[before:]
        empty = not kept
        if not self._with_empty_items:
            node.value = kept
        return empty


def _hidden_sign(source: Source, node: ScalarNode) -> Iterator[Finding]:
    yield problems.SYNTAX.at(
        node_location(source.path, node),
        "Cette valeur contient un caractère invisible qu'aucun document n'accepte.",
        "Entre guillemets doubles, une barre oblique inverse « \\ » a un sens spécial : "
        "doublez-la, ou utilisez des apostrophes autour de la valeur.",
    )


def _key_finding(source: Source, key: Node, known: ScalarNode | None) -> Iterator[Finding]:
    """Yield a finding for a key that is no word, or that is `known` already."""
    here = node_location(source.path, key)
    if not isinstance(key, ScalarNode):
        yield problems.SYNTAX.at(here, "Une clé doit être un mot simple.", "Enlevez les crochets.")
    elif known is None:
        yield problems.YAML_FEATURE.at(
            here, "« << » est une fusion YAML, que cptskit n'accepte pas.", "Recopiez les clés."
        )
    else:
        first = OtherPlace(node_location(source.path, known), "déjà donnée ici")
        yield problems.DUPLICATE_KEY.at(
            here,
            f"La clé « {key.value} » est donnée deux fois.",
            "Gardez-en une.",
            others=(first,),
        )


def _cut_values(source: Source, key: ScalarNode) -> Iterator[Finding]:
    """Yield a finding for what stands between braces as a key, and has no colon.

    `{valeur: 12,5}` holds the key `5`, and `{insee:01004}` the key `insee:01004`.
    """
    end = key.end_mark
    if _COLON.match(source.lines[end.line], end.column):
        return
    here = node_location(source.path, key)
    if not key.style and re.match(r"[^\W\d]\w*:", key.value):
        yield no_space(here)
    else:
        yield problems.SYNTAX.at(
            here,
            f"« {citer(key.value)} » n'a ni deux-points ni valeur ; "
            "entre accolades, une virgule sépare les clés.",
            "Si la virgule ou les accolades font partie de la valeur, "
            'mettez-la toute entre guillemets droits : "12,5".',
        )


def _hidden_colour(source: Source, key: ScalarNode) -> Iterator[Finding]:
    """Yield a finding for `couleur: #14506E`: to YAML, a key without a value, and a comment."""
    end = key.end_mark
    if found := _COLOUR.fullmatch(source.lines[end.line], end.column):
        yield problems.SYNTAX.at(
            node_location(source.path, key),
            f"La clé « {citer(key.value)} » est vide : en YAML, ce qui suit un dièse est un "
            "commentaire.",
            f'Mettez la couleur entre guillemets : {citer(key.value)}: "{found[1]}".',
        )


def _empty(source: Source) -> Finding:
    return problems.EMPTY_FILE.at(
        start_of(source.path),
        f"Le fichier {source.path} est vide.",
        "Remplissez-le ou supprimez-le.",
    )


def _not_a_mapping(source: Source, root: Node) -> Finding:
    what = "une liste" if isinstance(root, SequenceNode) else "un texte"
    return problems.SHAPE.at(
        node_location(source.path, root),
        f"Le fichier {source.path} commence par {what} au lieu d'une section.",
        "Commencez par le nom d'une section, deux-points et une espace, par exemple "
        "« region: Corse ».",
    )
