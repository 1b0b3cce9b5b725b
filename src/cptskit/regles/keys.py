"""The keys of registration numbers, by python-stdnum, which is imported when a number is there."""

# ruff: noqa: PLC0415 - stdnum pulls in ssl: 11 ms of every start


def luhn_key_holds(number: str) -> bool:
    """Say whether the Luhn key of a number of digits is right (RPPS, FINESS)."""
    from stdnum import luhn

    return bool(luhn.is_valid(number))


def siren_key_holds(number: str) -> bool:
    """Say whether a SIREN has nine digits and the right key."""
    from stdnum.fr import siren

    return bool(siren.is_valid(number))


def siret_key_holds(number: str) -> bool:
    """Say whether a SIRET of fourteen digits has the right key; La Poste's own rule is known."""
    from stdnum.fr import siret

    return bool(siret.is_valid(number))


def nir_key_holds(number: str) -> bool:
    """Say whether this is a number of social security (NIR) with the right key."""
    from stdnum.fr import nir

    return bool(nir.is_valid(number))
