"""Compare the law that cptskit carries with public copies of it, and say what moved.

    .venv/bin/python scripts/watch_law.py                     fetch the copies, compare, report
    .venv/bin/python scripts/watch_law.py --packages FOLDER   the packages are there already
    .venv/bin/python scripts/watch_law.py --read-again ID     a person has read the new wording

It writes `droit/versions.yaml` (the version and a fingerprint of each article, never its wording)
and the `verifie_le` of the values whose text has not moved. What moved keeps its old fingerprint,
so the report says it again until somebody has read it. Exit 1 when something is to be read, 2 when
a package cannot be.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import law_copies
import law_data
import law_report
import yaml
from law_copies import Copy, CopyError
from law_data import DROIT
from law_report import Moved, Outcome

Kept = Mapping[str, Any]


def main(arguments: Sequence[str] | None = None, droit: Path = DROIT) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--packages", type=Path, help="folder that holds both packages")
    parser.add_argument("--report", type=Path, help="write the report here, not on the screen")
    parser.add_argument("--read-again", nargs="+", default=[], metavar="ID", help="texts read anew")
    parser.add_argument("--day", type=date.fromisoformat, default=date.today(), help="of the run")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        try:
            folder = asked.packages or law_copies.fetch(Path(name))
            outcome = watch(folder, droit, asked.day, frozenset(asked.read_again))
        except CopyError as error:
            sys.stderr.write(f"{error}\n")
            return 2
    report = law_report.markdown(outcome)
    if asked.report:
        asked.report.write_text(report, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(report)
    return 1 if outcome.moved or outcome.ceilings else 0


def watch(
    folder: Path, droit: Path, day: date, read_again: frozenset[str] = frozenset()
) -> Outcome:
    """Compare the law of a folder with the packages of another, and write what was verified.

    Raises CopyError for a package that cannot be read, or an id of `read_again` that is unknown.
    """
    texts = yaml.safe_load((droit / "textes.yaml").read_text(encoding="utf-8"))
    if unknown := read_again - texts.keys():
        raise CopyError(f"no such text: {', '.join(sorted(unknown))}")
    law_data.set_days(droit / "textes.yaml", law_data.entries_of(read_again), "lu_le", day)
    copies = law_copies.codes(folder)
    package, ceilings = law_copies.ceilings(folder)
    kept = law_data.versions(droit)
    records, moved = {}, []
    for id_, text in texts.items():
        if "articles" not in text:
            continue
        old = {} if id_ in read_again else kept.get(id_, {})
        records[id_], found = compare(id_, text["articles"], old, copies, day)
        moved += found
    law_data.write_versions(droit, records)
    verified = tuple(id_ for id_, record in records.items() if record["verifie_le"] == day)
    law_data.verify_values(droit, verified, day)
    return Outcome(
        day=day,
        copies=(*(f"{code}: {c.package}, law of {c.state}" for code, c in copies.items()), package),
        moved=tuple(moved),
        ceilings=tuple(law_data.compare_ceilings(droit, ceilings, day)),
        verified=verified,
        unheld=law_data.unheld(texts),
    )


def compare(
    id_: str,
    wanted: Mapping[str, Sequence[str]],
    kept: Kept,
    copies: Mapping[str, Copy],
    day: date,
) -> tuple[dict[str, Any], list[Moved]]:
    """Return what to keep of a text, and what moved; what moved keeps its old fingerprint."""
    articles: dict[str, Any] = {}
    moved: list[Moved] = []
    for code, numbers in wanted.items():
        for number in numbers:
            old = kept.get("articles", {}).get(number)
            new = copies[code].articles.get(number)
            what = _difference(old, new, day)
            if what:
                moved.append(Moved(id_, number, what))
            if old and what:
                articles[number] = old
            elif new:
                articles[number] = {"version": new.version, "empreinte": new.fingerprint}
    used = [copies[code] for code in wanted]
    record = {
        "verifie_le": None if moved else day,
        "paquet": used[0].package,
        "etat_au": min(copy.state for copy in used),
        "articles": articles,
    }
    return record, moved


def _difference(old: Kept | None, new: law_copies.Article | None, day: date) -> str:
    """Say in a few words how an article differs from what was read; empty where it does not."""
    if new is None:
        return "gone: the copy no longer holds it"
    if not new.in_force:
        return f"no longer in force (last wording of {new.version})"
    if old and new.fingerprint != old["empreinte"]:
        return f"new wording since {new.version} (ours: {old['version']})"
    if old and new.version != old["version"]:
        return f"new version of {new.version}, same wording (ours: {old['version']})"
    if new.ends and new.ends <= day:
        return f"its wording ended on {new.ends}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
