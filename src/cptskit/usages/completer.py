"""The commented keys that a project lacks for its next stage, added where they belong."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from cptskit.droit.missions import missions_socles
from cptskit.editing.editor_files import with_schema_line
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Edited
from cptskit.editing.skeleton import form
from cptskit.editing.stages import (
    keys_left_out,
    mission_form,
    mission_keys_left_out,
    sections_of,
)
from cptskit.loading import LoadedProject, load
from cptskit.loading.fitting import type_at
from cptskit.loading.locating import home_of
from cptskit.loading.nodes import MappingNode, pairs
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, Etape
from cptskit.socle.errors import UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.socle.findings import Route
from cptskit.usages.check import check_loaded

_NEXT = {Etape.LETTRE: Etape.PROJET, Etape.PROJET: Etape.CONTRAT, Etape.CONTRAT: Etape.CONTRAT}


def complete(
    dossier: Path | str, *, etape: str | None = None, appliquer: bool = True
) -> list[Edited]:
    """Add the commented keys of a stage to a project, the next stage by default, and nothing else.

    A key that is written stays as it is, with or without a value; what is added is empty, so the
    project says the same. Returns the files that change; `appliquer` writes them.

    Raises UnreadableProjectError, ChangedOnDiskError, OSError.
    """
    folder = Path(dossier)
    loaded = load(folder)
    if loaded.projet is None:
        raise UnreadableProjectError(check_loaded(loaded))
    stage = Etape(etape) if etape else _NEXT[loaded.projet.etape]
    yaml = [path for path in loaded.sources if path.endswith((".yaml", ".yml"))]
    before = {path: (folder / path).read_bytes().decode("utf-8") for path in yaml}
    after = dict(before)
    _complete_sections(loaded, stage, after)
    _complete_missions(loaded, stage, after)
    files = [
        Edited.of(path, before.get(path), text)
        for path, text in after.items()
        if text != before.get(path)
    ]
    if appliquer:
        write_guarded([file.write(folder) for file in files], folder)
    return files


def _complete_sections(loaded: LoadedProject, stage: Etape, texts: dict[str, str]) -> None:
    for name in sections_of(stage):
        route: Route = (name,)
        if name not in loaded.locator.tree.sections:
            _append(texts, f"{home_of(name)}.yaml", form(Projet, name, keys_left_out(stage)))
            continue
        path = loaded.locator.file_of(route)
        model = type_at(route)
        if _is_model(model):
            texts[path] = _with_keys(texts[path], route, model, keys_left_out(stage))


def _complete_missions(loaded: LoadedProject, stage: Etape, texts: dict[str, str]) -> None:
    entry = loaded.locator.tree.sections.get("missions")
    codes = {code.value for code in CodeMission}
    written = [code for code in (entry.parts or {}) if code in codes] if entry else []
    for mission in missions_socles(date.today()):
        path = f"missions/{mission.code}.yaml"
        if mission.code not in written and path not in texts:
            texts[path] = with_schema_line(
                path, mission_form(mission.code, mission.intitule, stage)
            )
    for code in written:
        route = ("missions", code)
        path = loaded.locator.file_of(route)
        left_out = keys_left_out(stage) | mission_keys_left_out(stage)
        texts[path] = _with_keys(texts[path], route, type_at(route), left_out)


def _append(texts: dict[str, str], path: str, lines: Iterator[str]) -> None:
    """Add a section at the end of a file, which is made where it is not there."""
    section = "\n".join(lines) + "\n"
    if path not in texts:
        texts[path] = with_schema_line(path, section)
        return
    newline = "\r\n" if "\r\n" in texts[path] else "\n"
    texts[path] = f"{texts[path].rstrip()}{newline}{newline}{section.replace(chr(10), newline)}"


def _with_keys(text: str, route: Route, model: Any, left_out: frozenset[str]) -> str:
    """Return a file with the keys that a group lacks at its end, each under its comment."""
    edited = Placing(text)
    node = edited.node(route)
    if not isinstance(node, MappingNode) or node.flow_style or not pairs(node):
        return text
    here = {key.value for key, _ in pairs(node)}
    indent = pairs(node)[0][0].start_mark.column
    missing = [name for name in model.model_fields if name not in here | left_out]
    lines = [line for name in missing for line in form(model, name, left_out, indent)]
    edited.add_below(route, lines)
    return edited.result() if lines else text


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)
