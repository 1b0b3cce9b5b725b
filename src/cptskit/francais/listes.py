"""Several things in one sentence."""

from collections.abc import Iterable

from cptskit.francais.phrases import continued


def joined(parts: Iterable[object], last: str = "et") -> str:
    """Return `a`, `a et b`, `a, b et c`; what is empty is left out."""
    texts = [str(part) for part in parts if part]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def series(parts: Iterable[object]) -> str:
    """Return `A ; b ; c`, without final points; `A ; b. C.` where a part has a semicolon itself."""
    texts = [str(part).strip().removesuffix(".") for part in parts if part]
    if len(texts) > 1 and any(";" in text for text in texts):
        return " ".join(f"{text}." for text in texts)
    return " ; ".join(continued(text) if index else text for index, text in enumerate(texts))
