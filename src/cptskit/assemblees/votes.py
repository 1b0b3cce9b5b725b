"""The arithmetic of a meeting: quorum and majorities of the statutes, from the signatures."""

from cptskit.francais.nombres import counted
from cptskit.projet.assemblees import Assemblee, Resolution
from cptskit.projet.codes import TypeAssemblee
from cptskit.projet.gouvernance import Instance
from cptskit.projet.majorites import Base, lire_majorite, lire_quorum
from cptskit.projet.statuts import Statuts
from cptskit.socle.records import record


@record
class Compte:
    """How many votes were there, and whether that is enough."""

    voix: int | None
    """Votes of the body, absent members included."""
    presents: int | None
    pouvoirs: int
    quorum: str | None
    """The quorum in the words of the statutes."""
    requis: int | None
    """The number of votes that it requires."""
    seconde: bool = False
    """Whether it is a second call, for which the statutes require no quorum."""

    @property
    def total(self) -> int | None:
        """The votes present or represented."""
        return None if self.presents is None else self.presents + self.pouvoirs

    @property
    def atteint(self) -> bool | None:
        """Whether the quorum is reached; None if unknown."""
        if self.quorum is None or self.seconde:
            return True if self.total is not None else None
        return None if self.total is None or self.requis is None else self.total >= self.requis


@record
class Vote:
    """A resolution, and the result of its vote."""

    point: str
    texte: str | None
    pour: int | None
    contre: int | None
    abstention: int | None
    majorite: str | None
    """The majority in the words of the statutes, or of the resolution."""
    requis: int | None
    """Votes in favour that are needed; None for a simple majority, or if unknown."""
    adoptee: bool | None
    """Whether the votes and the quorum adopt it; None if they do not tell."""
    dite: bool | None
    """Whether the minutes say that it was adopted."""
    total: int | None
    """All the votes counted."""


def compte(assemblee: Assemblee, instance: Instance | None, statuts: Statuts | None) -> Compte:
    """Count the votes present: from the signed sheet, else from the numbers in the project."""
    signed = assemblee.emargement
    absent = sum(emargement.represente_par is not None for emargement in signed)
    presents = len(signed) - absent if signed else assemblee.presents
    pouvoirs = absent if signed else assemblee.pouvoirs or 0
    words = instance.quorum if instance else None
    if assemblee.type is TypeAssemblee.EXTRAORDINAIRE and statuts and statuts.modification_quorum:
        words = statuts.modification_quorum
    rule = lire_quorum(words) if words else None
    needed = rule.requis(assemblee.voix) if rule else None
    return Compte(assemblee.voix, presents, pouvoirs, words, needed, assemblee.seconde)


def majorite_de(
    assemblee: Assemblee,
    resolution: Resolution,
    instance: Instance | None,
    statuts: Statuts | None,
) -> str | None:
    """Return the majority that a vote needs, in words: its own, else that of the statutes."""
    if resolution.majorite:
        return resolution.majorite
    if assemblee.type is TypeAssemblee.EXTRAORDINAIRE and statuts and statuts.modification_majorite:
        return statuts.modification_majorite
    return instance.majorite if instance else None


def vote(resolution: Resolution, there: Compte, words: str | None) -> Vote:
    """Return the result of the vote on a resolution."""
    pour, contre = resolution.pour, resolution.contre
    abstention = resolution.abstention or 0
    counted_votes = pour is not None and contre is not None
    total = (pour or 0) + (contre or 0) + abstention if counted_votes else None
    rule = lire_majorite(words) if words else None
    needed, adopted = None, None
    if rule and pour is not None and contre is not None:
        present = there.total if there.total is not None else pour + contre + abstention
        needed = rule.requis(present, pour + contre)
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
    """Return a majority in the words of statutes: « à la majorité absolue des… »."""
    rule = lire_majorite(words)
    if rule is None:
        return words
    if rule.part is None:
        return "à la majorité simple : plus de voix pour que de voix contre"
    base = "suffrages exprimés" if rule.base is Base.EXPRIMES else "voix présentes ou représentées"
    if rule.stricte:
        return f"à la majorité absolue des {base}"
    if rule.part == 1:
        return f"à l'unanimité des {base}"
    return f"à la majorité des {_part(rule.part.numerator, rule.part.denominator)} des {base}"


def quorum_en_mots(words: str) -> str:
    """Return a quorum in words: « le quart des voix », « 5 voix »."""
    rule = lire_quorum(words)
    if rule is None:
        return words
    if rule.nombre is not None:
        return counted(rule.nombre, "voix", "voix")
    assert rule.part is not None
    return f"{_the(rule.part.numerator, rule.part.denominator)} des voix"


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
