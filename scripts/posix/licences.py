"""Print name, version and licence of each wheel of a folder; what is under the LGPL is marked."""

import sys
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile


def main(folder: Path) -> None:
    for wheel in sorted(folder.glob("*.whl")):
        with ZipFile(wheel) as archive:
            name = next(one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
            told = Parser().parsestr(archive.read(name).decode("utf-8"))
        licences = [
            one.rpartition(" :: ")[2]
            for one in told.get_all("Classifier", [])
            if one.startswith("License ::")
        ]
        said = told.get("License-Expression") or ", ".join(licences) or told.get("License") or "?"
        said = said.splitlines()[0]
        mark = "  (LGPL)" if "LGPL" in said or "Lesser" in said else ""
        print(f"{told['Name']} {told['Version']} : {said}{mark}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
