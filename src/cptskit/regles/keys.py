"""The keys of registration numbers.

Tests hold them against python-stdnum, which we do not import here: it brings ssl and pydoc along,
a twentieth of a check.
"""

_LA_POSTE = "356000000"
_HEAD_OFFICE = "35600000000048"


def luhn_key_holds(number: str) -> bool:
    """Say whether the Luhn key of a number of digits is right (RPPS, FINESS)."""
    return _only_digits(number) and _luhn_sum(number) % 10 == 0


def siren_key_holds(number: str) -> bool:
    """Say whether a SIREN has nine digits and the right key."""
    digits = _compact(number)
    return len(digits) == 9 and luhn_key_holds(digits)


def siret_key_holds(number: str) -> bool:
    """Say whether a SIRET of fourteen digits has the right key; La Poste's own rule is known.

    The establishments of La Poste, its head office apart, have digits whose sum is a multiple of 5.
    """
    digits = _compact(number)
    if len(digits) != 14 or not _only_digits(digits) or not siren_key_holds(digits[:9]):
        return False
    if digits.startswith(_LA_POSTE) and digits != _HEAD_OFFICE:
        return sum(map(int, digits)) % 5 == 0
    return luhn_key_holds(digits)


def nir_key_holds(number: str) -> bool:
    """Say whether this is a number of social security (NIR) with the right key."""
    from stdnum.fr import nir  # noqa: PLC0415 - only where a text holds what looks like one

    return bool(nir.is_valid(number))


def _compact(number: str) -> str:
    return "".join(number.split()).replace(".", "")


def _only_digits(number: str) -> bool:
    return number.isascii() and number.isdecimal()


def _luhn_sum(number: str) -> int:
    """Return the sum of the digits, every second one from the right counted double."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in number[-2::-2])
    return sum(map(int, number[-1::-2])) + sum(doubled)
