"""E-mail addresses and phone numbers: their form, and where they stand in a text."""

import re

from cptskit.socle.patterns import late

_MAIL = late(r"(?<![^@\s])[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_SPACES = late("[ \u00a0\u202f.()-]")
_PHONE = late(r"(?<!\d)(?:0[1-9]\d{8}|3\d{3}|(?:\+|00)\d{8,14})(?!\d)")

_SEPARATOR = "[ \u00a0\u202f.-]?"
_IN_TEXT = late(
    r"(?<![\d+])(?<!\d[ \u00a0\u202f.,-])"
    rf"(?:(?:\+|00)33{_SEPARATOR}(?:\(0\))?|0){_SEPARATOR}(?P<first>[1-79])"
    rf"(?:{_SEPARATOR}\d{{2}}){{4}}(?![ \u00a0\u202f.,-]?\d)"
)
_PRIVATE_HOSTS = (
    "aliceadsl aol bbox cegetel club-internet free gmail gmx googlemail hotmail icloud laposte "
    "live mac mailo me msn neuf nordnet numericable orange outlook proton protonmail sfr voila "
    "wanadoo yahoo ymail"
)
_PRIVATE_MAIL = late(
    rf"(?<![\w.+-])[\w.+-]+@(?:{'|'.join(_PRIVATE_HOSTS.split())})\.(?:com|fr|net|org|me|be|ch|eu)\b",
    re.IGNORECASE,
)


def mail_holds(address: str) -> bool:
    """Say whether an address has the form of one; it may not exist."""
    return _MAIL.fullmatch(address) is not None


def phone_holds(number: str) -> bool:
    """Say whether a text holds a phone number, French or with its international prefix."""
    return _PHONE.search(_SPACES.sub("", number)) is not None


def private_mail_in(text: str) -> str | None:
    """Return the first address of a text at a host where private persons have theirs."""
    match = _PRIVATE_MAIL.search(text) if "@" in text else None
    return match.group() if match else None


def phone_in(text: str) -> tuple[str, bool] | None:
    """Return the first French phone number of a text, and whether it is a mobile one."""
    match = _IN_TEXT.search(text)
    return (match.group(), match["first"] in "67") if match else None
