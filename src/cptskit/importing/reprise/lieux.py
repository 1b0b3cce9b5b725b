"""From names of communes in documents to their codes; the EPCI that they make up.

The only access to the official tables: any other index of names will be added here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cptskit.referentiels import (
    Commune,
    Epci,
    UnknownCodeError,
    ancienne,
    anciennes_du_nom,
    commune,
    communes_de_l_epci,
    epci,
)
from cptskit.referentiels.recherche import cle, coeur_epci, communes_proches, search_communes

_PART = re.compile(
    r"\(?\b(?:(?:en |pour )?partie|partiellement|partielle|quartiers?|secteurs?"
    r"|hameaux?)\b[^()]*\)?",
    re.IGNORECASE,
)
_SURE = 0.86


@dataclass(frozen=True)
class Place:
    """A name in the document, with its commune if certain."""

    written: str
    found: Commune | None = None
    exact: bool = True
    """Whether the name is that of the official table, apart from its typography."""
    partly: bool = False
    near: tuple[Commune, ...] = ()
    """Communes that the name may mean, if none is certain."""


def by_code(code: str) -> Commune | None:
    """Return the commune of an official code, present or old."""
    try:
        return commune(code)
    except UnknownCodeError:
        old = ancienne(code)
        return old.commune if old else None


def is_name(text: str) -> bool:
    """Say whether a text is the name of a commune, anywhere in France."""
    words = _bare(text)
    return 1 < len(words) < 60 and not any(map(str.isdigit, words)) and bool(search_communes(words))


def resolve(names: Sequence[str], codes: Sequence[str] = ()) -> list[Place]:
    """Return the communes of a list of names, taken in one area.

    `codes` are the postal codes of the names, where the document gives them.
    """
    bare = [_bare(name) for name in names]
    candidates = [search_communes(name) for name in bare]
    area = Counter(
        commune.departement for communes in candidates for commune in communes if len(communes) == 1
    )
    home = [code for code, count in area.most_common(3) if count * 10 >= sum(area.values())]
    if not home:
        home = [
            code for code, _ in Counter(c.departement for f in candidates for c in f).most_common(1)
        ]
    whole = Counter(
        commune.epci
        for communes in candidates
        for commune in communes
        if commune.departement in home
    )
    epci_home = whole.most_common(1)[0][0] if whole else ""
    places = []
    for at, name in enumerate(names):
        postal = codes[at] if at < len(codes) else ""
        places.append(_place(name, bare[at], candidates[at], home, epci_home, postal))
    return places


def _place(
    name: str, bare: str, alike: tuple[Commune, ...], home: list[str], epci_home: str, postal: str
) -> Place:
    partly = _PART.search(name) is not None
    within = [commune for commune in alike if commune.departement in home] or list(alike)
    if postal and len(within) > 1:
        within = [commune for commune in within if postal in commune.codes_postaux] or within
    if len(within) > 1:
        within = [commune for commune in within if commune.epci == epci_home] or within
    if len(within) == 1 and (within[0].departement in home or len(home) > 1 or postal):
        return Place(name, within[0], partly=partly)
    if within:
        return Place(name, near=tuple(within[:4]), partly=partly)
    around = re.search(r"\((?:commune de |sur )?([^()]{3,40})\)", name)
    if around and (whole := [c for c in search_communes(around[1]) if c.departement in home]):
        return Place(name, near=tuple(whole[:4]), partly=True)
    olds = anciennes_du_nom(bare, tuple(home)) if home else ()
    if olds:
        return Place(
            name,
            near=tuple(commune for former in olds for commune in former.suites)[:4],
            partly=True,
        )
    near = communes_proches(bare, tuple(home)) if home else ()
    close = [commune for commune in near if _alike(bare, commune.nom) >= _SURE]
    inside = [commune for commune in close if commune.epci == epci_home]
    if len(inside) == 1 or len(close) == 1:
        return Place(name, (inside or close)[0], exact=False, partly=partly)
    return Place(name, near=near[:4], partly=partly)


def _alike(first: str, second: str) -> float:
    return SequenceMatcher(None, cle(first), cle(second)).ratio()


def _bare(name: str) -> str:
    words = _PART.sub("", name)
    words = re.sub(r"\((?!\d{2}\))[^()]*\)", "", words)
    words = re.sub(
        r"^(?:et|commune de|commune d['’]"
        r"|ville de)\s+",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    return words.strip(" .;,*")


def epci_made(codes: Iterable[str], text: str) -> list[tuple[Epci, bool]]:
    """Return the EPCI that communes make up or that a text names, and whether each is whole.

    An EPCI with only a few of its communes, and not named in the text, is left out.
    """
    inside = set(codes)
    communes = (by_code(code) for code in inside)
    sirens = Counter(commune.epci for commune in communes if commune is not None and commune.epci)
    plain = f" {cle(text)} "
    made = []
    for siren, count in sirens.most_common():
        whole = epci(siren)
        every = {commune.code for commune in communes_de_l_epci(siren)}
        named = f" {coeur_epci(whole.nom)} " in plain
        if every <= inside:
            made.append((whole, True))
        elif named and count * 2 >= len(inside):
            made.append((whole, False))
    return made


def same_name(commune: Commune, written: str) -> bool:
    """Say whether a text is the name of a commune, apart from its spelling."""
    return _alike(commune.nom, _bare(written)) > 0.75 or cle(_bare(written)) in cle(commune.nom)
