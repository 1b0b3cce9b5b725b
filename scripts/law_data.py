"""The files of `src/cptskit/droit` as `watch_law.py` reads and writes them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from law_copies import Ceiling

DROIT = Path(__file__).parent.parent / "src" / "cptskit" / "droit"

_HEAD = """\
# Written by scripts/watch_law.py, not by hand. For every text that a public copy of the law holds:
# the day on which a machine last found it unchanged (null: it moved, see the report), the copy, the
# law that the copy holds, and for each article the first day of its wording and a fingerprint of
# it (SHA-256). No wording is kept.
"""


class _Plain(yaml.SafeDumper):
    """Writes a value again where YAML would point at the first one."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def versions(droit: Path) -> dict[str, Any]:
    """Return what is kept of each watched text; empty before the first run."""
    path = droit / "versions.yaml"
    held = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None
    return dict((held or {}).get("textes") or {})


def write_versions(droit: Path, records: Mapping[str, Any]) -> None:
    """Write what is kept of each watched text."""
    body = yaml.dump({"textes": dict(records)}, Dumper=_Plain, sort_keys=False, width=200)
    (droit / "versions.yaml").write_text(_HEAD + body, encoding="utf-8", newline="\n")


def unheld(texts: Mapping[str, Any]) -> tuple[tuple[date | None, str], ...]:
    """Return the texts that no copy holds and that a person reads, oldest reading first."""
    found = [(text["lu_le"], id_) for id_, text in texts.items() if "articles" not in text]
    return tuple(sorted((pair for pair in found if pair[0]), key=lambda pair: (pair[0], pair[1])))


def verify_values(droit: Path, texts: Collection[str], day: date) -> None:
    """Set `verifie_le` in the values that stand on one of these texts, and nothing else."""
    for path in sorted(droit.rglob("*.yaml")):
        if path.name not in {"versions.yaml", "textes.yaml"}:
            set_days(path, lambda entry, _: entry.get("texte") in texts, "verifie_le", day)


def compare_ceilings(droit: Path, values: Mapping[int, Ceiling], day: date) -> Iterator[str]:
    """Say which values of the PASS differ from ours or are new; verify those that are the same."""
    path = droit / "pass.yaml"
    ours = yaml.safe_load(path.read_text(encoding="utf-8"))["plafond_indemnites"]
    known = {entry["depuis"].year: entry["valeur"] for entry in ours}
    first = min(known)
    for year, copied in sorted(values.items()):
        if year >= first and known.get(year) != copied.euros:
            told = f"{known[year]} €" if known.get(year) else "none"
            yield f"{year}: {copied.euros} € in the copy ({copied.reference}), {told} with us"
    same = {year for year, copied in values.items() if known.get(year) == copied.euros}
    set_days(path, lambda entry, _: entry["depuis"].year in same, "verifie_le", day)


def entries_of(ids: Collection[str]) -> Callable[[Mapping[str, Any], str], bool]:
    """Return a choice of the entries that stand under one of these keys."""
    return lambda _, key: key in ids


def set_days(
    path: Path, chosen: Callable[[Mapping[str, Any], str], bool], key: str, day: date
) -> None:
    """Write `day` at `key` of the entries that `chosen` accepts, and leave every other byte.

    `chosen` gets an entry and the key that it, or its list, stands under.
    """
    text = path.read_text(encoding="utf-8")
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    spans = [
        (value.start_mark.index, value.end_mark.index)
        for entry, under in _mappings(root, "")
        for name, value in entry.value
        if name.value == key and chosen(_plain(entry), under)
    ]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + day.isoformat() + text[end:]
    path.write_text(text, encoding="utf-8", newline="\n")


def _mappings(node: yaml.Node | None, under: str) -> Iterator[tuple[yaml.MappingNode, str]]:
    if isinstance(node, yaml.MappingNode):
        yield node, under
        for name, value in node.value:
            yield from _mappings(value, name.value)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _mappings(child, under)


def _plain(node: yaml.MappingNode) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(yaml.serialize(node), Loader=yaml.CSafeLoader)
    return loaded
