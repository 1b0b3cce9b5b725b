"""Official files of the real sizes, invented, read beside `wc -l` on the same bytes.

    python benchmarks/diagnostic.py --mo 800 annuaire
    python benchmarks/diagnostic.py --mo 540 finess
    python benchmarks/diagnostic.py --mo 640 dossier
    python benchmarks/diagnostic.py --mo 900 emploi
    python benchmarks/diagnostic.py --mo 800 annuaire --duckdb ~/venv/bin/python

On 30 November 2026, two cores that four others used too (load 6 to 7): 800 MB and 3.3 million
lines of Annuaire Santé 9.6 s (23 × `wc -l`, 2.2 × DuckDB, 97 MB of memory), 540 MB of FINESS 3.9 s
(17 ×, 49 MB), 640 MB of dossier complet 6.4 s (31 ×, half of DuckDB, 64 MB), 17.9 million rows of
employment 5.0 s (9 ×, 0.6 × DuckDB, 53 MB). The standard library alone is therefore kept: but for
one file it is as fast as an engine that reads columns on both cores, and it reads files in all the
states that people have them in. Nearly all of its time is a cut of a line, or a look at 1 MB.

Prints seconds, the ratio to `wc -l`, megabytes a second and the peak of memory. With the Python of
an environment that has DuckDB, the same aggregation by it on the same bytes, in the same run.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

HEAD = (
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code profession|"
    "Code catégorie professionnelle|Code type savoir-faire|Code savoir-faire|Code mode exercice|"
    "{}|Code commune (coord. structure)|Libellé commune|{}|Code genre activité|\n"
)
FILLING = "|".join(f"Colonne {n}" for n in range(20))
BLANKS = "|" * 19
CODES = ("23008", "23025", "23075", "23176", "23247")


def annuaire() -> Iterator[str]:
    """Yield the lines of an Annuaire Santé: 350 bytes each, one in 2 000 of the territory."""
    yield HEAD.format(FILLING, FILLING.replace("Colonne", "Suite"))
    n = 0
    while True:
        n += 1
        commune = CODES[n // 2000 % 5] if n % 2000 == 0 else f"{1001 + n % 94000:05d}"
        yield (
            f"8|{n:011d}|8{n:010d}|{(10, 60, 70)[n % 3]}|C|S|SM54|L|Rue de l'exemple, bâtiment "
            f"{n % 90}{BLANKS}|{commune}|COMMUNE{'X' * 200}|{BLANKS}|GENR01|\n"
        )


def emploi() -> Iterator[str]:
    """Yield the rows of a long file of employment."""
    yield (
        '"GEO";"GEO_OBJECT";"SEX";"EMPSTA_ENQ";"AGE";"EDUC";"RP_MEASURE";"FREQ";"OBS_STATUS";'
        '"TIME_PERIOD";"OBS_VALUE"\n'
    )
    n = 0
    while True:
        n += 1
        code = f"{1001 + n // 500 % 94000:05d}"
        yield f'"{code}";"COM";"_T";"{n % 3}";"Y15T64";"_T";"POP";"A";"A";2023;{n % 900}.5\n'


def finess() -> Iterator[str]:
    """Yield the text of a FINESS file, a legal entity at a time."""
    yield '{"schemaVersion": "v1.0.0", "generatedAt": "2026-10-01T03:10:00Z", "pmej": [\n'
    n = 0
    while True:
        n += 1
        site = {
            "informationsGeneralesEGE": {"numFinessEge": f"{n:09d}", "nomEgeLong": f"SITE {n}"},
            "categorieentiteGeographiqueExercice": "620",
            "etatObjet": "A",
            "adresse": [{"usageAdresse": "03", "cogCommune": f"{1001 + n % 94000:05d}"}],
            "contact": [{"telecom": "x" * 800}],
        }
        yield ("," if n > 1 else "") + json.dumps({"ege": [site, site]}) + "\n"


def dossier() -> Iterator[str]:
    """Yield the rows of a wide file: 1 976 columns, some 18 kB each."""
    names = ("P22_POP", "P16_POP", "P22_POP0014", "P22_POP1529", "P22_POP6074", "P22_POP7589")
    ours = (*names, "P22_POP90P", "P22_ACT1564", "P22_CHOM1564", "TP6021", "NBPERSMENFISC21")
    others = [f"P22_X{n}" for n in range(1975 - len(ours))]
    half = len(others) // 2
    yield ";".join(["CODGEO", *others[:half], *ours, *others[half:]]) + "\n"
    filling = [f"{n * 7 % 900}.{n % 89:02d}" for n in range(len(others))]
    before, after = ";".join(filling[:half]), ";".join(filling[half:])
    n = 0
    while True:
        n += 1
        code = CODES[n // 7000 % 5] if n % 7000 == 0 else f"{1001 + n * 2 % 94000:05d}"
        yield f"{code};{before};{';'.join(f'{n % 700 + rank}.5' for rank in range(11))};{after}\n"


DUCKDB = {
    "annuaire": """
        select "Code profession", count(distinct "Identification nationale PP")
        from read_csv('{path}', delim='|', quote='', header=true, all_varchar=true,
                      null_padding=true, ignore_errors=true)
        where "Code commune (coord. structure)" in ({codes}) and "Code genre activité" = 'GENR01'
        group by 1""",
    "emploi": """
        select TIME_PERIOD, EMPSTA_ENQ, sum(cast(OBS_VALUE as double))
        from read_csv('{path}', delim=';', header=true, all_varchar=true)
        where GEO in ({codes}) and SEX = '_T' and AGE = 'Y15T64' and EDUC = '_T' group by 1, 2""",
    "dossier": """
        select sum(cast(P22_POP as double)), sum(cast(P22_POP0014 as double)),
               sum(cast(P22_ACT1564 as double)), sum(cast(P22_CHOM1564 as double))
        from read_csv('{path}', delim=';', header=true, all_varchar=true)
        where CODGEO in ({codes})""",
}
"""The same aggregation, or less; a JSON of this size is more than it opens in one document."""


MADE: dict[str, tuple[str, Callable[[], Iterator[str]], str]] = {
    "annuaire": ("PS_LibreAcces_Personne_activite_202610080712.txt", annuaire, ""),
    "emploi": ("DS_RP_EMPLOI_LR_PRINC_2023_data.csv", emploi, ""),
    "finess": ("finess-structures.json", finess, "]}\n"),
    "dossier": ("dossier_complet.csv", dossier, ""),
}


def write(path: Path, lines: Iterator[str], size: int, end: str) -> None:
    """Write lines until a size in bytes is reached."""
    done = 0
    with path.open("w", encoding="utf-8") as stream:
        for line in lines:
            stream.write(line)
            done += len(line)
            if done > size:
                break
        stream.write(end)


def read(path: Path) -> None:
    """Read a file for the territory, as the command does; print the peak of memory."""
    from cptskit.importing.diagnostic.perimetre import Perimetre  # noqa: PLC0415
    from cptskit.importing.diagnostic.reading import read_files  # noqa: PLC0415
    from cptskit.referentiels import commune  # noqa: PLC0415

    (found,) = read_files([path], Perimetre({code: commune(code) for code in CODES}))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{getattr(found, 'lues', found)} rows read, {peak} MB")


def timed(command: list[str]) -> float:
    """Return the seconds that a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - begun


def main() -> None:
    """Make a file of each kind that is asked for, and time both readings of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("kinds", nargs="*", default=list(MADE))
    parser.add_argument("--mo", type=int, default=100)
    parser.add_argument("--read", type=Path)
    parser.add_argument("--duckdb", metavar="PYTHON", help="Python that can import duckdb")
    asked = parser.parse_args()
    if asked.read:
        read(asked.read)
        return
    for kind in asked.kinds:
        name, lines, end = MADE[kind]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            write(path, lines(), asked.mo << 20, end)
            base = timed(["wc", "-l", str(path)])
            ours = timed([sys.executable, __file__, "--read", str(path)])
            print(f"{kind}: {ours:.1f} s, {ours / base:.0f} × wc -l, {asked.mo / ours:.0f} MB/s")
            if asked.duckdb and kind in DUCKDB:
                query = DUCKDB[kind].format(path=path, codes=", ".join(map(repr, CODES)))
                code = f"import duckdb; print(duckdb.sql({query!r}).fetchall()[:3])"
                theirs = timed([asked.duckdb, "-c", code])
                print(f"{kind}: {theirs:.1f} s by DuckDB, ours {ours / theirs:.1f} × as long")


if __name__ == "__main__":
    main()
