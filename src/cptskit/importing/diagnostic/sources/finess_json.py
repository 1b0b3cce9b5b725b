"""FINESS in JSON, the live file: 540 MB, decoded one legal entity at a time (§ 2a)."""

import codecs
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

from cptskit.francais.nombres import counted
from cptskit.importing.diagnostic.facts import Apport, Etablissement
from cptskit.importing.diagnostic.source import Contexte
from cptskit.importing.diagnostic.sources import finess
from cptskit.socle.errors import UnreadableTableError

TITRE = "FINESS, structures (fichier JSON quotidien)"
ABOUT = (
    "finess",
    finess.EDITEUR,
    TITRE,
    "établissements du territoire par catégorie",
    "data.gouv.fr, « FINESS structures »",
    "chaque jour",
)
"""Its description in `cptskit sources`."""
_KEY = re.compile(rb'"pmej"\s*:\s*\[', re.IGNORECASE)
_MADE = re.compile(rb'"generatedAt"\s*:\s*"([^"]{0,40})"', re.IGNORECASE)
_CHUNK = 1 << 20
_LARGEST = 32 << 20
"""Bytes of one legal entity: the largest has a hundred establishments or more."""
_BETWEEN = re.compile(r"[\s,]*")
_SITE = "03"
"""Use of an address: where the establishment is."""


def is_finess(start: bytes) -> bool:
    """Say whether a file begins like this one."""
    return (
        start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")
        and b'"schemaversion"' in start[:4096].lower()
    )


def read(
    stream: BinaryIO, contexte: Contexte, advanced: Callable[[int], None] = lambda _: None
) -> Apport:
    """Keep the establishments of care of the territory that are open.

    `advanced` is called with the number of bytes read. Raises UnreadableTableError for a
    file that is not JSON, or ends too early.
    """
    etablissements: list[Etablissement] = []
    read_rows = closed = others = nowhere = 0
    day: list[str] = []
    for entity in entities(stream, day, advanced):
        for site in _list(_get(entity, "ege")):
            read_rows += 1
            insee = _insee(site)
            commune = contexte.perimetre.commune_of(insee) if insee else None
            if commune is None:
                nowhere += not insee and _open(site) and _is_around(site, contexte)
                continue
            if not _open(site):
                closed += 1
                continue
            etablissement = _establishment(site, commune)
            others += etablissement is None
            etablissements += [etablissement] if etablissement else []
    remarks = []
    if closed:
        remarks.append(f"{counted(closed, 'établissement')} du territoire : fermeture, non repris.")
    if others:
        remarks.append(
            f"{counted(others, 'établissement')} du territoire hors du soin : non repris."
        )
    if nowhere:
        remarks.append(f"Sans adresse de site, une autre dans le territoire, laissés : {nowhere}.")
    made = _day(day[0]) if day else None
    return Apport(
        finess.EDITEUR,
        TITRE,
        millesime=made.strftime("%d/%m/%Y") if made else "",
        extraction=made,
        lues=read_rows,
        gardees=len(etablissements),
        etablissements=finess.in_order(etablissements),
        remarques=tuple(remarks),
    )


def entities(
    stream: BinaryIO, made: list[str], advanced: Callable[[int], None] = lambda _: None
) -> Iterator[Mapping[str, Any]]:
    """Yield the items of the list « pmej », from a file of any size; `made` gets its date."""
    to_text = codecs.getincrementaldecoder("utf-8")("replace")
    text, at = to_text.decode(_until_the_list(stream, made)), 0
    decode = json.JSONDecoder().raw_decode
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr] # it matches nothing too
        if text.startswith("]", at):
            return
        try:
            item, at = decode(text, at)
        except RecursionError as error:
            raise UnreadableTableError("le fichier JSON est trop imbriqué.") from error
        except json.JSONDecodeError as error:
            chunk = stream.read(_CHUNK)
            if not chunk or len(text) - at > _LARGEST:
                raise UnreadableTableError("le fichier JSON est incomplet ou abîmé.") from error
            advanced(len(chunk))
            text, at = text[at:] + to_text.decode(chunk), 0
            continue
        if isinstance(item, dict):
            yield item


def _until_the_list(stream: BinaryIO, made: list[str]) -> bytes:
    head = b""
    while not (list_ := _KEY.search(head)):
        chunk = stream.read(_CHUNK)
        if not chunk or len(head) > _LARGEST:
            raise UnreadableTableError("ce fichier JSON n’a pas de liste « pmej ».")
        head += chunk
    if stamp := _MADE.search(head, 0, list_.start()):
        made.append(stamp[1].decode("ascii", "replace"))
    return head[list_.end() :]


def _establishment(site: Mapping[str, Any], commune: str) -> Etablissement | None:
    words = _mapping(_get(site, "informationsGeneralesEGE"))
    nom = _get(words, "nomEgeLong") or _get(words, "nomEgeCourt") or ""
    return finess.establishment(
        str(_get(words, "numFinessEge") or "").strip(),
        "".join(sign if sign.isprintable() else " " for sign in str(nom)),
        _code(_get(site, "categorieentiteGeographiqueExercice")),
        commune,
    )


def _open(site: Mapping[str, Any]) -> bool:
    words = _mapping(_get(site, "informationsGeneralesEGE"))
    return _code(_get(site, "etatObjet")) in ("A", "") and not _get(words, "dateFermeture")


def _insee(site: Mapping[str, Any]) -> str:
    """Return the commune of the address where the site is: not always the first one."""
    for address in _list(_get(site, "adresse")):
        if _code(_get(address, "usageAdresse")) == _SITE:
            return str(_get(address, "cogCommune") or "")
    return ""


def _is_around(site: Mapping[str, Any], contexte: Contexte) -> bool:
    """Say whether any address of an establishment is in the territory."""
    codes = (str(_get(address, "cogCommune") or "") for address in _list(_get(site, "adresse")))
    return any(map(contexte.perimetre.commune_of, codes))


def _get(mapping: Mapping[str, Any], name: str) -> Any:
    """Return the value of a key, whose capitals differ between versions of the schema."""
    if name in mapping:
        return mapping[name]
    lower = name.lower()
    return next((value for key, value in mapping.items() if key.lower() == lower), None)


def _code(value: object) -> str:
    """Return a code, which older files write as `{code, system}`."""
    return str(_get(value, "code") or "") if isinstance(value, dict) else str(value or "").strip()


def _list(value: object) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None
