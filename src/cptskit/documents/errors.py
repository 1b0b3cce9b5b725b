"""Why a document cannot be made."""

from cptskit.socle.errors import CptskitError


class RenderError(CptskitError):
    """A document cannot be written; the message is in French, for the user."""


class OverrunError(RenderError):
    """A template, or a text, does not keep within the bounds of a document."""

    found = True
