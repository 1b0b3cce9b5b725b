"""Free words in the form of a key."""


def as_key(text: str) -> str:
    """Return a free text in the form of a code: lower case, no accents, underscores."""
    import unicodedata  # noqa: PLC0415 - only when something is wrong, or a table is there

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "_".join(plain.lower().replace("-", " ").replace("'", " ").split())
