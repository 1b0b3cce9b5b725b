"""The JSON Schemas are fresh, and say of files what an editor should say."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cptskit import init
from cptskit.socle.resources import resource
from cptskit.usages.schema import schemas, write_schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()


class EditorLoader(yaml.SafeLoader):
    """Types scalars as an editor does: numbers and booleans by themselves, dates as text."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in resolvers if not tag.endswith("timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def with_keys_as_text(data: Any) -> Any:
    """Read keys as an editor does: `3:` is the key « 3 »."""
    if isinstance(data, dict):
        return {str(key): with_keys_as_text(value) for key, value in data.items()}
    return [with_keys_as_text(item) for item in data] if isinstance(data, list) else data


def errors(file: Path, name: str) -> list[str]:
    data = with_keys_as_text(yaml.load(file.read_text(encoding="utf-8"), EditorLoader))
    found = Draft202012Validator(SCHEMAS[name]).iter_errors(data)
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


def schema_name(file: Path) -> str:
    if file.parent.name == "minimal":
        return "projet"
    return file.parent.name if file.parent.name in ("missions", "annees") else file.stem


def test_committed_schemas_are_fresh(tmp_path: Path) -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in write_schemas(tmp_path)}
    committed = {
        path.name: path.read_text(encoding="utf-8") for path in resource("schemas").glob("*.json")
    }
    assert written == committed, "run: cptskit schema --sortie schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(json.dumps(SCHEMAS[name])))


@pytest.mark.parametrize("file", sorted((ROOT / "examples").glob("**/*.yaml")), ids=str)
def test_examples_raise_no_error_in_an_editor(file: Path) -> None:
    assert errors(file, schema_name(file)) == []


@pytest.mark.parametrize("etape", ["lettre", "projet", "contrat"])
def test_new_project_raises_no_error_in_an_editor(etape: str, tmp_path: Path) -> None:
    written = init(tmp_path / "essai", nom="CPTS d'essai", region="Bretagne", etape=etape)
    files = [file for file in written if file.suffix == ".yaml"]
    assert [error for file in files for error in errors(file, schema_name(file))] == []


def test_editor_sees_a_misspelt_key(tmp_path: Path) -> None:
    file = tmp_path / "territoire.yaml"
    file.write_text("territoire:\n  comunes:\n", encoding="utf-8")
    assert any("comunes" in error for error in errors(file, "territoire"))


def test_every_field_is_described() -> None:
    def undescribed(schema: dict[str, Any]) -> list[str]:
        fields = {**schema.get("properties", {})}
        for name, definition in schema["$defs"].items():
            fields |= {f"{name}.{k}": v for k, v in definition.get("properties", {}).items()}
        return [name for name, field in fields.items() if not field.get("description")]

    assert undescribed(SCHEMAS["projet"]) == []
