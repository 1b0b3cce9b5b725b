"""What the lettre d'intention needs of its own: its plan, its recipients, its compact sentences."""

from cptskit.documents import mots
from cptskit.documents.gabarits.escaping import Markdown
from cptskit.droit.lettre import PartieLettre, destinataires_lettre, parties_ordonnees
from cptskit.droit.regions import Region
from cptskit.francais.listes import joined
from cptskit.francais.phrases import bracketed, with_unit
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.diagnostic import Comparaisons, Indicateur, autre_annee
from cptskit.projet.membres import Effectif
from cptskit.projet.professions import Profession
from cptskit.projet.textes import Narratif, a_lire
from cptskit.socle.patterns import late
from cptskit.socle.records import record

_KEPT = 6
"""How many findings, and figures, a letter shows where the projet de santé tells them all."""


_PLAIN_LINES = late(r"[^\W\d_][\w ,;:.'’()%«»–-]*(?:(?<!\s)\n[^\W\d_][\w ,;:.'’()%«»–-]*)*")
"""A paragraph of plain words, each of whose lines begins with a letter."""


@record
class LettreVue:
    """The letter for templates."""

    parties: tuple[PartieLettre, ...]
    """Its parts, in the order of the region."""
    suit_la_region: bool
    """Whether that order is the region's own."""
    destinataires: tuple[str, ...]
    """Who usually receives it here, for a project that names nobody yet."""
    seule: bool
    """Whether no projet de santé goes with it: then it tells everything."""

    def choix(self, entries: tuple[object, ...]) -> tuple[object, ...]:
        """Return the entries of a list that the letter shows: all, or the first six."""
        return entries if self.seule else entries[:_KEPT]


def lettre(projet: Projet, region: Region | None) -> LettreVue:
    """Return what the letter of a project holds, in the order of its region."""
    return LettreVue(
        parties=region.parties_lettre() if region else parties_ordonnees(()),
        suit_la_region=bool(region and region.items and region.items.liste),
        destinataires=_usual(region),
        seule=projet.etape is Etape.LETTRE,
    )


def _usual(region: Region | None) -> tuple[str, ...]:
    ars = region.ars if region else "Agence régionale de santé (ARS)"
    names = {
        "ars": ars,
        "dd_ars": f"{ars}, délégation départementale",
        "cpam": "Caisse d'assurance maladie du territoire",
        "msa": "Mutualité sociale agricole (MSA) du territoire",
        "urps": "Unions régionales des professionnels de santé (URPS)",
    }
    kinds = region.destinataires if region else destinataires_lettre()
    return tuple(names[kind] for kind in kinds)


def en_ligne(text: Narratif | None) -> Markdown | None:
    """Return a user's text of one paragraph as words to go on with; None where it is more."""
    if text is None:
        return None
    words = a_lire(text.markdown).strip()
    if _PLAIN_LINES.fullmatch(words):  # most of them: nothing in it could be a mark of Markdown
        return Markdown(" ".join(words.split()))
    return _parsed(words)


def _parsed(words: str) -> Markdown | None:
    """Return the same of a text that Markdown must be asked for."""
    env: dict[str, object] = {}
    from cptskit.documents.texte.containers import user_parser  # noqa: PLC0415 - heavy

    tokens = user_parser().parse(words, env)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    parts = {child.type for child in tokens[1].children or ()}
    if env.get("references") or parts & {"hardbreak", "image", "footnote_ref"}:
        return None
    return Markdown(" ".join(tokens[1].content.split()))


def chiffre(indicateur: Indicateur) -> str:
    """Return a figure as a sentence: its label, value, comparisons, source and year."""
    assert indicateur.valeur is not None
    single = -2 < indicateur.valeur.nombre < 2
    told = indicateur.unite is not None and indicateur.unite.lower() in indicateur.libelle.lower()
    label = with_unit(indicateur.libelle, indicateur.unite) if single else indicateur.libelle
    text = (
        f"{label} : {mots.valeur(indicateur.valeur, None if told or single else indicateur.unite)}"
    )
    if indicateur.comparaisons and (elsewhere := _elsewhere(indicateur.comparaisons)):
        year = f" en {autre_annee(indicateur)}" if autre_annee(indicateur) else ""
        text += f", contre {elsewhere}{year}"
    return text + _source(indicateur)


def _elsewhere(found: Comparaisons) -> str:
    places = (
        ("dans le département", found.departement),
        ("dans la région", found.region),
        ("en France", found.france),
    )
    return joined(f"{mots.valeur(value)} {place}" for place, value in places if value is not None)


def _source(indicateur: Indicateur) -> str:
    words = ", ".join(str(part) for part in (indicateur.source, indicateur.annee) if part)
    return f" ({bracketed(words)})" if words else ""


def compte(effectif: Effectif) -> str:
    """Return a head count in words: « un infirmier », « 31 médecins généralistes (sur 80) ».

    Where the number is not known, the profession alone: « des sages-femmes ».
    """
    profession = effectif.profession
    if effectif.nombre is None:
        text = f"des {profession.pluriel}"
        if profession is Profession.AUTRE:
            text = f"d'{profession.pluriel}"
    elif effectif.nombre == 1:
        text = f"{'une' if profession is Profession.SAGE_FEMME else 'un'} {profession.singulier}"
    else:
        text = mots.pluriel(effectif.nombre, profession.singulier, profession.pluriel)
    whole = effectif.territoire if effectif.nombre is not None else None
    return f"{text} (sur {mots.nombre(whole)})" if whole else text
