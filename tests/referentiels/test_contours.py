"""Contours: decoded, closed, and the same as what the tables say of areas and neighbours."""

import sys
from pathlib import Path

import pytest

from cptskit.referentiels import commune, communes_du_departement
from cptskit.referentiels.contours import Topologie, topologie
from cptskit.referentiels.lecture import DOSSIER

SCRIPTS = Path(__file__).parents[2] / "scripts"


def known(departement: str) -> Topologie:
    found = topologie(departement)
    assert found is not None
    return found


@pytest.mark.parametrize("departement", ["24", "2A", "13", "976"])
def test_every_commune_has_a_contour_that_closes(departement: str) -> None:
    found = known(departement)
    assert set(found.communes) == {une.code for une in communes_du_departement(departement)}
    for code in found.communes:
        for anneaux in found.contour(code):
            assert all(anneau[0] == anneau[-1] and len(anneau) > 3 for anneau in anneaux)


def test_every_file_is_read_and_collectivities_have_none() -> None:
    files = list((DOSSIER / "contours").glob("*.topojson.gz"))
    assert len(files) == 101
    assert sum(len(known(file.name.split(".")[0]).communes) for file in files) == 34_875
    assert topologie("987") is None


def test_degrees_are_longitude_then_latitude() -> None:
    points = [point for anneaux in known("24").contour("24037") for p in anneaux for point in p]
    assert len(points) > 3
    assert all(0.3 < lon < 0.6 and 44.7 < lat < 45 for lon, lat in points)


def test_the_tables_say_what_the_contours_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SCRIPTS)
    import contour_building  # noqa: PLC0415
    import neighbours  # noqa: PLC0415

    both = {departement: known(departement) for departement in ("84", "26")}
    touching, _ = neighbours.neighbours(both)
    for departement, found in both.items():
        for code in found.communes:
            polygons = [[list(a) for a in anneaux] for anneaux in found.contour(code)]
            area = commune(code).superficie
            assert area is not None
            assert contour_building.area_km2(polygons) == pytest.approx(
                float(area), rel=0.01, abs=0.1
            )
            near = {voisine for voisine in commune(code).voisines if voisine[:2] in both}
            assert touching[code] == near, departement
    for name in ("contour_building", "neighbours"):
        sys.modules.pop(name)
