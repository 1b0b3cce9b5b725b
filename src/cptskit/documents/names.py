"""The words that users type for documents and formats, without loading what makes them."""

DEFAULT = ("lettre", "projet")
"""The documents that are produced when none is named."""
TOUS = "tous"
"""All that is ready, but for the fiches action one by one: the projet holds them."""
FICHE_ACTION = "fiche-action"
"""The document that is one file for each fiche action."""
PLAN_CRISE = "plan-crise"
"""The document whose restricted copies are numbered: `plan-crise:2`."""

TEXTS = ("pdf", "docx", "html", "md")
"""The formats in which nearly every document exists."""
FORMATS = (*TEXTS, "xlsx", "zip")
DEFAULT_FORMATS = ("pdf", "docx")
PUBLISHED = "html"
"""The format that is for the web."""
