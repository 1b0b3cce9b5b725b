"""JSON Schemas of a project, for editors: one for a whole project, one for each file of a section.

They are more lenient than the models where an editor types a scalar by itself: `24100` is a number
for YAML and a text for us; an empty key is null for YAML and an absent key for us.
"""

import json
import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cptskit.documents.mots import code
from cptskit.droit.missions import mission
from cptskit.droit.regions import toutes_les_regions
from cptskit.francais.accents import as_key
from cptskit.loading.locating import home_of
from cptskit.projet import Projet
from cptskit.projet.base import Modele
from cptskit.projet.codes import CodeMission
from cptskit.projet.descriptions import descriptions
from cptskit.socle.files import write_atomically

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DEFS = "#/$defs/"
_EMPTY = "rien"
_SOMETHING = ("array", "boolean", "number", "object", "string")
_FIRST_WORDS = re.compile(r"[;,:(]|\.(?:\s|$)")
"""Where the name of a thing ends in its description: « Fiche action ; son identifiant… »."""


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
    whole = _in_french(_lenient(_named(_described(Projet.model_json_schema()))))
    by_name = {"projet": {"$schema": DRAFT, **whole}}
    homes: dict[str, list[str]] = {}
    for section in Projet.model_fields:
        homes.setdefault(home_of(section), []).append(section)
    for home, sections in homes.items():
        by_name[home] = _file_schema(whole, home, sections)
    return by_name


def _named(schema: dict[str, Any]) -> dict[str, Any]:
    """Name the missions and regions one by one, and say the words of each code of a list."""
    codes = {word: mission(word.value, date.max).intitule for word in CodeMission}
    lists = {subclass.__name__: subclass for subclass in StrEnum.__subclasses__()}
    reference = schema["properties"]["missions"].pop("additionalProperties")
    schema["properties"]["missions"].pop("propertyNames")
    schema["properties"]["missions"] |= {
        "properties": {
            word.value: {"description": f"{words}.", **reference} for word, words in codes.items()
        },
        "additionalProperties": False,
    }
    regions = [region.nom for region in toutes_les_regions()]
    schema["properties"]["region"]["anyOf"].insert(0, {"enum": regions})
    for name, definition in schema["$defs"].items():
        if "enum" in definition:
            definition["enumDescriptions"] = [
                codes[value] if isinstance(value, CodeMission) else code(value)
                for value in lists[name]
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
        return {name: _or_empty(field) for name, field in value.items()}
    return _or_empty(value) if key == "items" else _lenient(value)


def _or_empty(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field, which may be empty, without pydantic's title and default.

    An empty value is allowed by what it is not: editors offer `null` where a schema names it.
    """
    field: dict[str, Any] = _lenient(schema)
    about = {"description": field.pop("description")} if "description" in field else {}
    for noise in ("title", "default"):
        field.pop(noise, None)
    several = [option for option in field.pop("anyOf", []) if option != {"type": "null"}] or [field]
    return {**about, "anyOf": [*several, {"$ref": f"#/$defs/{_EMPTY}"}]}


def _in_french(schema: dict[str, Any]) -> dict[str, Any]:
    """Name the parts by what they are: editors show these names where a value does not fit."""
    titles = {
        name: _FIRST_WORDS.split(part["description"])[0].strip()
        for name, part in schema["$defs"].items()
    }
    names: dict[str, str] = {}
    for name, title in titles.items():
        key = as_key(title)
        names[name] = f"{key}_bis" if key in names.values() else key
    named = {names[name]: {**part, "title": titles[name]} for name, part in schema["$defs"].items()}
    named[_EMPTY] = {"title": "rien", "not": {"type": [*_SOMETHING]}}
    whole: dict[str, Any] = _with_names({**schema, "$defs": named}, names)
    return whole | {"title": "Projet de santé"}


def _with_names(part: Any, names: dict[str, str]) -> Any:
    """Return a schema whose references lead to the parts by their new names."""
    if isinstance(part, list):
        return [_with_names(item, names) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _with_names(value, names) for key, value in part.items()}
    if "$ref" in kept:
        name = kept["$ref"].removeprefix(_DEFS)
        kept["$ref"] = _DEFS + names.get(name, name)
    return kept
