"""JSON Schemas of a project, for editors: one for a whole project, one for each file of a section.

They are more lenient than the models where an editor types a scalar by itself: `24100` is a number
for YAML and a text for us; an empty key is null for YAML and an absent key for us.
"""

import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cptskit.documents.mots import code
from cptskit.droit.missions import mission
from cptskit.loading.locating import home_of
from cptskit.projet import Projet
from cptskit.projet.base import Modele
from cptskit.projet.codes import CodeMission
from cptskit.projet.descriptions import descriptions
from cptskit.socle.files import write_atomically

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(folder: Path | str) -> list[Path]:
    """Write the schemas in a folder, and return the files."""
    written = []
    for name, schema in schemas().items():
        path = Path(folder) / f"{name}.schema.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        write_atomically(path, text.encode())
        written.append(path)
    return written


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas by name: `projet`, then the files in which sections are at home."""
    whole = _lenient(_named(_described(Projet.model_json_schema())))
    found = {"projet": {"$schema": DRAFT, **whole}}
    homes: dict[str, list[str]] = {}
    for section in Projet.model_fields:
        homes.setdefault(home_of(section), []).append(section)
    for home, sections in homes.items():
        found[home] = _file_schema(whole, home, sections)
    return found


def _named(schema: dict[str, Any]) -> dict[str, Any]:
    """Name the missions one by one, and say the words of each code of a list."""
    codes = {one: mission(one.value, date.max).intitule for one in CodeMission}
    lists = {one.__name__: one for one in StrEnum.__subclasses__()}
    reference = schema["properties"]["missions"].pop("additionalProperties")
    schema["properties"]["missions"].pop("propertyNames")
    schema["properties"]["missions"] |= {
        "properties": {
            one.value: {"description": f"{words}.", **reference} for one, words in codes.items()
        },
        "additionalProperties": False,
    }
    for name, definition in schema["$defs"].items():
        if "enum" in definition:
            definition["enumDescriptions"] = [
                codes[one] if isinstance(one, CodeMission) else code(one) for one in lists[name]
            ]
    return schema


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """Put the French description of each field into pydantic's schema."""
    models = {model.__name__: model for model in Modele.__subclasses__()}
    for name, definition in {"Projet": schema, **schema["$defs"]}.items():
        for field, part in definition.get("properties", {}).items():
            part["description"] = descriptions(models[name])[field]
    return schema


def _file_schema(whole: dict[str, Any], home: str, sections: list[str]) -> dict[str, Any]:
    """Return the schema of a file: its own sections whole, the others by name only."""
    properties = {section: whole["properties"][section] for section in sections}
    elsewhere = {
        section: {
            "description": f"{schema['description']} D'ordinaire dans {home_of(section)}.yaml."
        }
        for section, schema in whole["properties"].items()
        if section not in sections
    }
    return {
        "$schema": DRAFT,
        "title": f"{home}.yaml",
        "type": "object",
        "properties": {**properties, **elsewhere},
        "additionalProperties": False,
        "$defs": _used(properties, whole["$defs"]),
    }


def _used(schema: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """Return the definitions that a schema needs, in the order of `defs`."""
    names: set[str] = set()
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            name = str(part.get("$ref", "")).removeprefix("#/$defs/")
            if name in defs and name not in names:
                names.add(name)
                waiting.append(defs[name])
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return {name: definition for name, definition in defs.items() if name in names}


def _lenient(schema: Any) -> Any:
    """Return a schema open to what an editor types by itself, in all its parts."""
    if isinstance(schema, list):
        return [_lenient(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _part(key, value) for key, value in schema.items()}
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = ["string", "number"]
    return kept


def _part(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: _nullable(field) for name, field in value.items()}
    return _nullable(value) if key == "items" else _lenient(value)


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field, which may be empty, without pydantic's title and default."""
    field: dict[str, Any] = _lenient(schema)
    about = {"description": field.pop("description")} if "description" in field else {}
    for noise in ("title", "default"):
        field.pop(noise, None)
    inner = next((one for one in field.pop("anyOf", []) if one != {"type": "null"}), field)
    if "$ref" in inner:
        return {**about, "anyOf": [inner, {"type": "null"}]}
    if "enum" in inner:
        inner["enum"] = [*inner["enum"], None]
    elif "type" in inner:
        types = inner["type"] if isinstance(inner["type"], list) else [inner["type"]]
        inner["type"] = [*types, "null"]
    return {**about, **inner}
