"""The base of all models."""

from pydantic import BaseModel, ConfigDict


class Modele(BaseModel):
    """Base of all models: frozen, unknown keys refused, fields described by their docstrings."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        use_attribute_docstrings=True,
        str_strip_whitespace=True,
    )
