"""How messages quote what a user wrote."""

_LONGUEUR = 60


def citer(brut: object) -> str:
    """Return a value on one line, cut when it is long, without signs that a screen would obey."""
    texte = " ".join(str(brut).split())
    court = texte if len(texte) <= _LONGUEUR else texte[: _LONGUEUR - 1] + "…"
    return "".join(signe if signe.isprintable() else "\N{REPLACEMENT CHARACTER}" for signe in court)
