"""The arithmetic of a meeting: the quorum and the majorities of the statutes, from who signed."""

from cptskit.francais.nombres import counted
from cptskit.projet.assemblees import Assemblee, Resolution
from cptskit.projet.codes import TypeAssemblee
from cptskit.projet.gouvernance import Instance
from cptskit.projet.majorites import Base, lire_majorite, lire_quorum
from cptskit.projet.statuts import Statuts
from cptskit.socle.records import record


@record
class Compte:
    """Who was there, and whether that is enough."""

    voix: int | None
    """Votes of the body, absent members included."""
    presents: int | None
    pouvoirs: int
    quorum: str | None
    """The quorum in the words of the statutes."""
    requis: int | None
    """The votes that it asks for."""
    seconde: bool = False
    """A second call, for which the statutes ask for no quorum."""

    @property
    def total(self) -> int | None:
        """Votes that are there: present and represented."""
        return None if self.presents is None else self.presents + self.pouvoirs

    @property
    def atteint(self) -> bool | None:
        """Whether the quorum is reached; None where that is not known."""
        if self.quorum is None or self.seconde:
            return True if self.total is not None else None
        return None if self.total is None or self.requis is None else self.total >= self.requis


@record
class Vote:
    """A resolution, and what its votes make of it."""

    point: str
    texte: str | None
    pour: int | None
    contre: int | None
    abstention: int | None
    majorite: str | None
    """The majority in the words of the statutes, or of the resolution."""
    requis: int | None
    """Votes for that are needed; None where more for than against do, or nothing is said."""
    adoptee: bool | None
    """What the votes and the quorum make of it; None where they do not say."""
    dite: bool | None
    """What the record says of it."""
    total: int | None
    """All votes that were counted."""


def compte(assemblee: Assemblee, instance: Instance | None, statuts: Statuts | None) -> Compte:
    """Count who was there: from the sheet that was signed, else from the numbers that are given."""
    signed = assemblee.emargement
    absent = sum(emargement.represente_par is not None for emargement in signed)
    presents = len(signed) - absent if signed else assemblee.presents
    pouvoirs = absent if signed else assemblee.pouvoirs or 0
    words = instance.quorum if instance else None
    if assemblee.type is TypeAssemblee.EXTRAORDINAIRE and statuts and statuts.modification_quorum:
        words = statuts.modification_quorum
    asked = lire_quorum(words) if words else None
    needed = asked.requis(assemblee.voix) if asked else None
    return Compte(assemblee.voix, presents, pouvoirs, words, needed, assemblee.seconde)


def majorite_de(
    assemblee: Assemblee,
    resolution: Resolution,
    instance: Instance | None,
    statuts: Statuts | None,
) -> str | None:
    """Return the words of the majority that a vote needs: its own, else that of the statutes."""
    if resolution.majorite:
        return resolution.majorite
    if assemblee.type is TypeAssemblee.EXTRAORDINAIRE and statuts and statuts.modification_majorite:
        return statuts.modification_majorite
    return instance.majorite if instance else None


def vote(resolution: Resolution, there: Compte, words: str | None) -> Vote:
    """Return what the votes on a resolution decide."""
    pour, contre = resolution.pour, resolution.contre
    abstention = resolution.abstention or 0
    told = pour is not None and contre is not None
    total = (pour or 0) + (contre or 0) + abstention if told else None
    asked = lire_majorite(words) if words else None
    needed, adopted = None, None
    if asked and pour is not None and contre is not None:
        present = there.total if there.total is not None else pour + contre + abstention
        needed = asked.requis(present, pour + contre)
        adopted = pour > contre if needed is None else pour >= needed
        if there.atteint is False:
            adopted = False
    return Vote(
        resolution.point,
        resolution.texte,
        pour,
        contre,
        resolution.abstention,
        words,
        needed,
        adopted,
        resolution.adoptee,
        total,
    )


def majorite_en_mots(words: str) -> str:
    """Return a majority as an article of statutes says it: « à la majorité absolue des… »."""
    asked = lire_majorite(words)
    if asked is None:
        return words
    if asked.part is None:
        return "à la majorité simple : plus de voix pour que de voix contre"
    base = "suffrages exprimés" if asked.base is Base.EXPRIMES else "voix présentes ou représentées"
    if asked.stricte:
        return f"à la majorité absolue des {base}"
    if asked.part == 1:
        return f"à l'unanimité des {base}"
    return f"à la majorité des {_part(asked.part.numerator, asked.part.denominator)} des {base}"


def quorum_en_mots(words: str) -> str:
    """Return a quorum in words: « le quart des voix », « 5 voix »."""
    asked = lire_quorum(words)
    if asked is None:
        return words
    if asked.nombre is not None:
        return counted(asked.nombre, "voix", "voix")
    assert asked.part is not None
    return f"{_the(asked.part.numerator, asked.part.denominator)} des voix"


_PARTS = {
    (1, 2): "moitié",
    (1, 3): "tiers",
    (2, 3): "deux tiers",
    (1, 4): "quart",
    (3, 4): "trois quarts",
    (1, 5): "cinquième",
}


def _part(above: int, below: int) -> str:
    return _PARTS.get((above, below), f"{above}/{below}")


def _the(above: int, below: int) -> str:
    article = "la" if (above, below) == (1, 2) else "le" if above == 1 else "les"
    return f"{article} {_part(above, below)}"
