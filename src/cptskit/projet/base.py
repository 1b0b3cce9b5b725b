"""The base of all models."""

from pydantic import BaseModel, ConfigDict


class Modele(BaseModel):
    """Base of all models: frozen, unknown keys refused.

    The docstring below each field is its French description: see `descriptions`.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        str_strip_whitespace=True,
    )
