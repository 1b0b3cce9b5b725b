"""Make the official files from which `examples/vallee-rurale` has its diagnosis.

Their columns are those of the real files, their communes and populations are real (Insee); every
other figure is invented. The same files each time, to the byte.
"""

import csv
import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import xlsxwriter

from cptskit.referentiels import Commune, commune
from cptskit.referentiels.communes import communes_du_departement
from cptskit.socle.archives import of_one_system

FOLDER = Path(__file__).parent.parent / "examples" / "vallee-rurale" / "telechargements"
DAY = datetime(2026, 10, 10)
COMMUNES = (
    *("22157", "22202", "22351", "22373", "29024", "29029"),
    *("29089", "29152", "29205", "29227", "29250"),
)
WIDER = {"29": ("DEP", 923_000), "22": ("DEP", 609_000), "F": ("FRANCE", 68_090_000)}
AGES = {  # invented parts of the inhabitants: in the communes, in what they are compared with
    "Y_LT15": (0.151, 0.165),
    "Y15T24": (0.094, 0.112),
    "Y25T39": (0.142, 0.165),
    "Y40T54": (0.187, 0.190),
    "Y55T64": (0.149, 0.138),
    "Y65T79": (0.187, 0.158),
    "Y_GE80": (0.090, 0.072),
    "Y_LT20": (0.203, 0.222),
    "Y_GE65": (0.277, 0.230),
}
BEFORE = {"2012": 1.041, "2017": 1.018, "2023": 1.0}
"""Inhabitants of each year beside those of 2023, invented but for the last."""
AGEING = {"Y_GE80": 0.004, "Y_GE65": 0.011, "Y65T79": 0.007, "Y_LT15": -0.006, "Y_LT20": -0.007}
"""Invented: what a part gains from one census to the next."""
APL = (3.3, 2.9, 2.5)
"""Invented: consultations a year and an inhabitant, for doctors of any age, to 65, to 60."""


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)


def files() -> dict[str, bytes]:
    """Return the content of each file, by name."""
    return {
        "DS_RP_POPULATION_PRINC_2023_CSV_FR.zip": _population(),
        "APL medecins generalistes.xlsx": _apl(),
    }


def _population() -> bytes:
    """Return the census in long form: ages and sexes of each commune, of 2012, 2017 and 2023."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    head = "AGE;GEO;GEO_OBJECT;RP_MEASURE;SEX;FREQ;OBS_STATUS;TIME_PERIOD;OBS_VALUE"
    rows.writerow(head.split(";"))
    places = {code: ("COM", commune(code).population or 0) for code in COMMUNES} | WIDER
    for code, (level, inhabitants) in places.items():
        for step, (year, part) in enumerate(BEFORE.items()):
            total = round(inhabitants * part, 1)
            cells = {("_T", "_T"): 1.0, ("_T", "F"): 0.517, ("_T", "M"): 0.483}
            cells |= {
                (age, "_T"): parts[level != "COM"] + (step - 2) * AGEING.get(age, 0)
                for age, parts in AGES.items()
            }
            for (age, sex), share in cells.items():
                value = round(total * share, 2)
                rows.writerow([age, code, level, "POP", sex, "A", "A", int(year), value])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo("DS_RP_POPULATION_PRINC_2023_data.csv", DAY.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, text.getvalue())
    return of_one_system(file.getvalue())


def _apl() -> bytes:
    """Return the sheet of the DREES for general practitioners, of one year."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": DAY})
    sheet = book.add_worksheet("APL 2024")
    title = "Indicateur d'accessibilité potentielle localisée (APL) 2024 aux médecins généralistes"
    for row, words in enumerate((title, "", "Millésime : 2024", "Sources : …", "Note : …", "")):
        sheet.write(row, 0, words)
    doctors = "APL aux médecins généralistes"
    headings = [
        *("Code commune INSEE", "Commune", doctors),
        *(f"{doctors} de {age} ans ou moins" for age in (65, 60)),
        *("Population standardisée 2022 pour la médecine générale", "Population totale 2022"),
    ]
    sheet.write_row(6, 0, headings)
    for row, known in enumerate(_of_departements(), 7):
        inhabitants = known.population or 0
        far = 0.9 if known.code in COMMUNES else 0.0
        values = [round(one - far + row % 7 / 10, 3) for one in APL]
        sheet.write_row(row, 0, [known.code, known.nom, *values, inhabitants * 1.1, inhabitants])
    book.close()
    return of_one_system(file.getvalue())


def _of_departements() -> list[Commune]:
    """Return the communes of both départements, so that they can be compared with."""
    return [une for code in ("22", "29") for une in communes_du_departement(code)]


if __name__ == "__main__":
    sys.exit(main())
