"""Cells that a spreadsheet would take for a formula: written harmless, read back unchanged."""

from cptskit.socle.patterns import late

_RISKY = late("'*(?:[\\t\\r\\n]|\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20])")
_RISKY_INSIDE = late("[;,]\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]")


def neutralised(text: str) -> str:
    """Return a cell that no spreadsheet executes: an apostrophe stands before a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def restored(cell: str) -> str:
    """Return what `neutralised` was given."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell[1:]) else cell


def hides_a_formula(text: str) -> bool:
    """Say whether a part of a cell would be a formula, were it cut at the wrong separator."""
    return _RISKY_INSIDE.search(text) is not None
