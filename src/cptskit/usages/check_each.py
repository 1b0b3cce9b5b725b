"""The check of many projects: on all cores, in the order asked, none hiding the others."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cptskit.loading import problems
from cptskit.socle.coeurs import on_all_cores
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Report
from cptskit.usages.check import check


def check_each(paths: Sequence[Path | str], **options: Any) -> Iterator[Report]:
    """Yield the report of each project, in the order of `paths`; `options` are those of `check`.

    Among several projects, one on which cptskit itself fails has a report that says so (`fault`).
    From `FEW` on, other processes share the work: a script that calls this guards its main module
    (`if __name__ == "__main__"`), as multiprocessing asks.

    Raises what `check` raises for its options.
    """
    if len(paths) == 1:
        yield check(paths[0], **options)
        return
    yield from on_all_cores(partial(_checked, options=options), paths)


def _checked(path: Path | str, options: dict[str, Any]) -> Report:
    try:
        return check(path, **options)
    except CptskitError:
        raise
    except Exception as error:
        return _faulty(path, error)


def _faulty(path: Path | str, error: Exception) -> Report:
    name = Path(path).as_posix()
    finding = problems.INTERNAL.at(
        None,
        f"cptskit s'est arrêté sur un défaut du programme ({type(error).__name__}).",
        f"Merci de le signaler, avec ce qu'affiche : cptskit check {name}",
    )
    return Report(name, False, None, None, (finding,), fault=True)
