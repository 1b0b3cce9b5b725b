"""Facts to the entries of a project's files; a line that a person typed is never replaced."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from cptskit.editing.entries import Entry
from cptskit.importing.diagnostic.facts import (
    Apport,
    EffectifDuTerritoire,
    Etablissement,
    Mesure,
    Repartition,
)
from cptskit.importing.diagnostic.merging import merged
from cptskit.importing.diagnostic.sources.annuaire_sante import source_of
from cptskit.loading.scalars import Value

PERCENT = "%"
_ORIGIN = "origine"


def indicators(apports: Sequence[Apport], held: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of `diagnostic.indicateurs`; `held` are those there, by id.

    The years of an imported entry that are not in the files stay in its series.
    """
    origins = _origins(apports)
    found = merged(one for apport in apports for one in apport.mesures)
    return [_indicator(one, origins[one.id], held.get(one.id)) for one in found]


def is_imported(item: Mapping[str, Any]) -> bool:
    """Say whether an entry of a file came from an import."""
    return bool(item.get(_ORIGIN))


def _origins(apports: Sequence[Apport]) -> dict[str, Apport]:
    """Return the file of each figure: that of its newest value."""
    newest: dict[str, tuple[int, Apport]] = {}
    for apport in apports:
        for one in apport.mesures:
            if one.id not in newest or one.annee > newest[one.id][0]:
                newest[one.id] = (one.annee, apport)
    origins = {id_: apport for id_, (_, apport) in newest.items()}
    if "deces" in origins:
        origins["solde-naturel"] = origins["deces"]
    return origins


def _indicator(one: Mesure, apport: Apport, held: Any) -> Entry:
    entry: dict[str, Value] = {"id": one.id, "libelle": one.libelle}
    if one.valeur is not None:
        entry["valeur"] = shown(one.valeur, one.decimales, one.unite)
    if one.unite and one.unite != PERCENT:
        entry["unite"] = one.unite
    if one.annee:
        entry["annee"] = str(one.annee)
    entry["source"] = one.source
    if one.comparaisons:
        entry["comparaisons"] = {
            niveau.value: shown(value, one.decimales, one.unite)
            for niveau, value in one.comparaisons.items()
        }
    if one.commentaire:
        entry["commentaire"] = one.commentaire
    if series := _series(one, held):
        entry["serie"] = [{"annee": str(year), "valeur": value} for year, value in series.items()]
    return entry | _basis(one) | {_ORIGIN: _origin(apport)}


def _basis(one: Mesure) -> dict[str, Value]:
    """Return what the value rests on: its bounds, its two terms, its coverage, its communes."""
    entry: dict[str, Value] = {}
    for name, value in (("minimum", one.minimum), ("maximum", one.maximum)):
        if value is not None:
            entry[name] = shown(value, one.decimales, one.unite)
    for name, value in (("numerateur", one.numerateur), ("denominateur", one.denominateur)):
        if value is not None:
            entry[name] = shown(value, 0, "")
    if one.couverture is not None:
        entry["couverture"] = shown(one.couverture, 1, PERCENT)
    if one.estimation:
        entry["estimation"] = "oui"
    if one.communes:
        entry["communes"] = [_commune(code, value, one) for code, value in one.communes.items()]
    return entry


def _series(one: Mesure, held: Any) -> dict[int, str]:
    """Return the other years, as texts: those of the files, and those that were there before."""
    kept: dict[int, str] = {}
    if isinstance(held, Mapping) and is_imported(held) and one.valeur is not None:
        before = [{"annee": held.get("annee"), "valeur": held.get("valeur")}]
        listed = held.get("serie")
        for point in (listed if isinstance(listed, list) else []) + before:
            year = str(point.get("annee") or "") if isinstance(point, Mapping) else ""
            if year.isdigit() and point.get("valeur"):
                kept[int(year)] = str(point["valeur"])
    kept |= {year: shown(value, one.decimales, one.unite) for year, value in one.serie.items()}
    return {year: kept[year] for year in sorted(kept) if one.rupture <= year != one.annee}


def _commune(code: str, value: Decimal | str, one: Mesure) -> Entry:
    if isinstance(value, str):
        return {"insee": code, "classe": value}
    return {"insee": code, "valeur": shown(value, max(one.decimales, _decimals(value)), one.unite)}


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(2, max(0, -exponent)) if isinstance(exponent, int) else 0


def _origin(apport: Apport) -> Entry:
    found: dict[str, Value] = {"fichier": apport.fichier}
    if apport.extraction:
        found["date"] = apport.extraction.isoformat()
    return found


def breakdowns(apports: Sequence[Apport]) -> list[Entry]:
    """Return the entries of `diagnostic.repartitions`; the newest of one id wins."""
    found: dict[str, tuple[Repartition, Apport]] = {}
    for apport in apports:
        for one in apport.repartitions:
            if one.id not in found or one.annee > found[one.id][0].annee:
                found[one.id] = (one, apport)
    return [_breakdown(one, apport) for one, apport in found.values()]


def _breakdown(one: Repartition, apport: Apport) -> Entry:
    parts: list[Value] = []
    for name, value in one.parts.items():
        part: dict[str, Value] = {"libelle": name, "valeur": shown(value, 0, "")}
        if name in one.france:
            part["france"] = shown(one.france[name], 1, PERCENT)
        parts.append(part)
    return {
        "id": one.id,
        "libelle": one.libelle,
        "unite": one.unite,
        **({"annee": str(one.annee)} if one.annee else {}),
        "source": one.source,
        "parts": parts,
        _ORIGIN: _origin(apport),
    }


def structures(apports: Sequence[Apport]) -> list[Entry]:
    """Return the entries of `diagnostic.structures`, of the newest FINESS file."""
    given = [apport for apport in apports if apport.etablissements]
    if not given:
        return []
    newest = max(given, key=lambda apport: str(apport.extraction or ""))
    return [_structure(one, newest) for one in newest.etablissements]


def _structure(one: Etablissement, apport: Apport) -> Entry:
    return {
        "nom": one.nom,
        "finess": one.finess,
        "type": one.type.value,
        "categorie": one.categorie,
        "commune": one.commune,
        _ORIGIN: _origin(apport),
    }


def head_counts(apports: Sequence[Apport], held: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of `membres.effectifs`: what is there of the members stays."""
    given = [apport for apport in apports if apport.effectifs]
    if not given:
        return []
    newest = max(given, key=lambda apport: str(apport.extraction or ""))
    return [_head_counts(one, newest, held.get(one.profession.value)) for one in newest.effectifs]


def _head_counts(one: EffectifDuTerritoire, apport: Apport, held: Any) -> Entry:
    entry = {**_texts(held), **dict(_head_count(one, apport))}
    if "source" not in entry and "nombre" not in entry:
        entry["source"] = source_of(apport.extraction)
        if apport.extraction:
            entry["annee"] = str(apport.extraction.year)
    return entry


def _texts(held: Any) -> dict[str, Value]:
    return dict(held) if isinstance(held, Mapping) else {}


def _head_count(one: EffectifDuTerritoire, apport: Apport) -> Iterator[tuple[str, Value]]:
    yield "profession", one.profession.value
    counts = (
        ("territoire", one.nombre),
        ("liberal", one.liberal),
        ("salarie", one.salarie),
        ("mixte", one.mixte),
        ("departement", one.departement),
    )
    yield from ((name, str(count)) for name, count in counts)
    for name, value in (
        ("densite", one.densite),
        ("densite_departement", one.densite_departement),
    ):
        if value is not None:
            yield name, shown(value, 1, "")
    if apport.extraction:
        yield "extraction", apport.extraction.isoformat()


def shown(value: Decimal, decimals: int, unit: str) -> str:
    """Return a value as a project writes it: `12 140`, `9,4 %`; rounded here, and here only."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,.{decimals}f}".replace(",", " ").replace(".", ",")
    return f"{text} %" if unit == PERCENT else text


def by_key(items: Iterable[Any], key: str) -> dict[str, Any]:
    """Return the mappings of a list by one of their keys."""
    return {str(item[key]): item for item in items if isinstance(item, Mapping) and item.get(key)}
