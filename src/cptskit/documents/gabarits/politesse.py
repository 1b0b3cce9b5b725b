"""How a letter greets the people that it is sent to."""

from collections.abc import Sequence

from cptskit.socle.patterns import late

_ANYONE = "Madame, Monsieur"
_OTHERS = "Mesdames, Messieurs"
_TITLE = late(
    r"(?P<civil>Madame|Monsieur|Mme|M\.)"
    r"(?P<office>\s+(?:la|le)\s+[^,;()\n]+|\s+l['\u2019][^,;()\n]+)?",
)
_FULL = {"Mme": "Madame", "M.": "Monsieur"}


def appel(attentions: Sequence[str | None]) -> str:
    """Return the salutation for letters to the attention of these, an entry a recipient.

    « Monsieur le Directeur général » keeps his title, « Mme Durand, directrice » becomes
    « Madame »; recipients without a title are greeted together at the end.
    """
    greetings = [_greeting(text or "") for text in attentions]
    titled = list(dict.fromkeys(greeting for greeting in greetings if greeting))
    if not titled:
        return _ANYONE
    return ", ".join(titled if all(greetings) else [*titled, _OTHERS])


def _greeting(text: str) -> str:
    match = _TITLE.match(text.strip())
    if match is None:
        return ""
    civil = _FULL.get(match["civil"], match["civil"])
    return civil + " ".join(["", *(match["office"] or "").split()])
