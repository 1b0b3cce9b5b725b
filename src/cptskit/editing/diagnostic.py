"""Facts to the entries of a project's files; a line that a person typed is never replaced."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from cptskit.editing.entries import Entry
from cptskit.francais.nombres import fixed
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


def indicators(apports: Sequence[Apport], section: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of `diagnostic.indicateurs`; `section` are the present ones, by id.

    The years of an imported entry that are not in the files stay in its series.
    """
    origins = _origins(apports)
    mesures = merged(mesure for apport in apports for mesure in apport.mesures)
    return [_indicator(mesure, origins[mesure.id], section.get(mesure.id)) for mesure in mesures]


def is_imported(item: Mapping[str, Any]) -> bool:
    """Say whether an entry of a file came from an import."""
    return bool(item.get(_ORIGIN))


def _origins(apports: Sequence[Apport]) -> dict[str, Apport]:
    """Return the file of each figure: that of its newest value."""
    newest: dict[str, tuple[int, Apport]] = {}
    for apport in apports:
        for mesure in apport.mesures:
            if mesure.id not in newest or mesure.annee > newest[mesure.id][0]:
                newest[mesure.id] = (mesure.annee, apport)
    origins = {id_: apport for id_, (_, apport) in newest.items()}
    if "deces" in origins:
        origins["solde-naturel"] = origins["deces"]
    return origins


def _indicator(mesure: Mesure, apport: Apport, held: Any) -> Entry:
    entry: dict[str, Value] = {"id": mesure.id, "libelle": mesure.libelle}
    if mesure.valeur is not None:
        entry["valeur"] = shown(mesure.valeur, mesure.decimales, mesure.unite)
    if mesure.unite and mesure.unite != PERCENT:
        entry["unite"] = mesure.unite
    if mesure.annee:
        entry["annee"] = str(mesure.annee)
    entry["source"] = mesure.source
    if mesure.comparaisons:
        entry["comparaisons"] = {
            niveau.value: shown(value, mesure.decimales, mesure.unite)
            for niveau, value in mesure.comparaisons.items()
        }
    if mesure.commentaire:
        entry["commentaire"] = mesure.commentaire
    if series := _series(mesure, held):
        entry["serie"] = [{"annee": str(year), "valeur": value} for year, value in series.items()]
    return entry | _basis(mesure) | {_ORIGIN: _origin(apport)}


def _basis(mesure: Mesure) -> dict[str, Value]:
    """Return what the value rests on: its bounds, its two terms, its coverage, its communes."""
    entry: dict[str, Value] = {}
    for name, value in (("minimum", mesure.minimum), ("maximum", mesure.maximum)):
        if value is not None:
            entry[name] = shown(value, mesure.decimales, mesure.unite)
    for name, value in (("numerateur", mesure.numerateur), ("denominateur", mesure.denominateur)):
        if value is not None:
            entry[name] = shown(value, 0, "")
    if mesure.couverture is not None:
        entry["couverture"] = shown(mesure.couverture, 1, PERCENT)
    if mesure.estimation:
        entry["estimation"] = "oui"
    if mesure.communes:
        entry["communes"] = [
            _commune(code, value, mesure) for code, value in mesure.communes.items()
        ]
    return entry


def _series(mesure: Mesure, entry: Any) -> dict[int, str]:
    """Return the other years, as texts: from the files, and from the entry as it was."""
    kept: dict[int, str] = {}
    if isinstance(entry, Mapping) and is_imported(entry) and mesure.valeur is not None:
        before = [{"annee": entry.get("annee"), "valeur": entry.get("valeur")}]
        listed = entry.get("serie")
        for point in (listed if isinstance(listed, list) else []) + before:
            year = str(point.get("annee") or "") if isinstance(point, Mapping) else ""
            if year.isdigit() and point.get("valeur"):
                kept[int(year)] = str(point["valeur"])
    kept |= {
        year: shown(value, mesure.decimales, mesure.unite) for year, value in mesure.serie.items()
    }
    return {year: kept[year] for year in sorted(kept) if mesure.rupture <= year != mesure.annee}


def _commune(code: str, value: Decimal | str, mesure: Mesure) -> Entry:
    if isinstance(value, str):
        return {"insee": code, "classe": value}
    return {
        "insee": code,
        "valeur": shown(value, max(mesure.decimales, _decimals(value)), mesure.unite),
    }


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(2, max(0, -exponent)) if isinstance(exponent, int) else 0


def _origin(apport: Apport) -> Entry:
    origin: dict[str, Value] = {"fichier": apport.fichier}
    if apport.extraction:
        origin["date"] = apport.extraction.isoformat()
    return origin


def breakdowns(apports: Sequence[Apport]) -> list[Entry]:
    """Return the entries of `diagnostic.repartitions`; for each id, the newest wins."""
    newest: dict[str, tuple[Repartition, Apport]] = {}
    for apport in apports:
        for repartition in apport.repartitions:
            if repartition.id not in newest or repartition.annee > newest[repartition.id][0].annee:
                newest[repartition.id] = (repartition, apport)
    return [_breakdown(repartition, apport) for repartition, apport in newest.values()]


def _breakdown(repartition: Repartition, apport: Apport) -> Entry:
    parts: list[Value] = []
    for name, value in repartition.parts.items():
        part: dict[str, Value] = {"libelle": name, "valeur": shown(value, 0, "")}
        if name in repartition.france:
            part["france"] = shown(repartition.france[name], 1, PERCENT)
        parts.append(part)
    return {
        "id": repartition.id,
        "libelle": repartition.libelle,
        "unite": repartition.unite,
        **({"annee": str(repartition.annee)} if repartition.annee else {}),
        "source": repartition.source,
        "parts": parts,
        _ORIGIN: _origin(apport),
    }


def structures(apports: Sequence[Apport]) -> list[Entry]:
    """Return the entries of `diagnostic.structures`, of the newest FINESS file."""
    with_them = [apport for apport in apports if apport.etablissements]
    if not with_them:
        return []
    newest = max(with_them, key=lambda apport: str(apport.extraction or ""))
    return [_structure(etablissement, newest) for etablissement in newest.etablissements]


def _structure(etablissement: Etablissement, apport: Apport) -> Entry:
    return {
        "nom": etablissement.nom,
        "finess": etablissement.finess,
        "type": etablissement.type.value,
        "categorie": etablissement.categorie,
        "commune": etablissement.commune,
        _ORIGIN: _origin(apport),
    }


def head_counts(apports: Sequence[Apport], section: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of `membres.effectifs`; other keys of the present entries stay."""
    with_them = [apport for apport in apports if apport.effectifs]
    if not with_them:
        return []
    newest = max(with_them, key=lambda apport: str(apport.extraction or ""))
    return [
        _head_counts(effectif, newest, section.get(effectif.profession.value))
        for effectif in newest.effectifs
    ]


def _head_counts(effectif: EffectifDuTerritoire, apport: Apport, held: Any) -> Entry:
    entry = {**_texts(held), **dict(_head_count(effectif, apport))}
    if "source" not in entry and "nombre" not in entry:
        entry["source"] = source_of(apport.extraction)
        if apport.extraction:
            entry["annee"] = str(apport.extraction.year)
    return entry


def _texts(entry: Any) -> dict[str, Value]:
    return dict(entry) if isinstance(entry, Mapping) else {}


def _head_count(effectif: EffectifDuTerritoire, apport: Apport) -> Iterator[tuple[str, Value]]:
    yield "profession", effectif.profession.value
    counts = (
        ("territoire", effectif.nombre),
        ("liberal", effectif.liberal),
        ("salarie", effectif.salarie),
        ("mixte", effectif.mixte),
        ("departement", effectif.departement),
    )
    yield from ((name, str(count)) for name, count in counts)
    for name, value in (
        ("densite", effectif.densite),
        ("densite_departement", effectif.densite_departement),
    ):
        if value is not None:
            yield name, shown(value, 1, "")
    if apport.extraction:
        yield "extraction", apport.extraction.isoformat()


def shown(value: Decimal, decimals: int, unit: str) -> str:
    """Return a value as a project writes it: `12 140`, `9,4 %`; rounded here, and here only."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = fixed(rounded, decimals)
    return f"{text} %" if unit == PERCENT else text


def by_key(items: Iterable[Any], key: str) -> dict[str, Any]:
    """Return the mappings of a list by one of their keys."""
    return {str(item[key]): item for item in items if isinstance(item, Mapping) and item.get(key)}
