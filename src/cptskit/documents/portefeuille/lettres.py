"""The letters of reminder of a portfolio: a page each, with a name on it."""

from collections.abc import Iterator, Mapping, Sequence

from cptskit.documents.gabarits.escaping import escape
from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import docx
from cptskit.francais.dates import long_date
from cptskit.portefeuille import Ensemble, Ligne

LETTRES = "rappels-nominatif.docx"
"""The file says in its name that it names people."""


def lettres(
    whole: Ensemble, adresses: Mapping[str, Sequence[str]], expediteur: str = ""
) -> bytes | None:
    """Return the letters in one Word file; None where nobody is to be reminded of anything."""
    reminded = [ligne for ligne in whole.lues if ligne.rappels]
    if not reminded:
        return None
    pages = (
        "\n".join(_lettre(whole, ligne, adresses[ligne.chemin], expediteur)) for ligne in reminded
    )
    document = Document(
        markdown="\n\n::: saut\n:::\n\n".join(pages),
        titre="Lettres de rappel",
        sous_titre=expediteur,
        auteur=expediteur or "cptskit",
        date=whole.jour,
        brouillon=False,
        numerote=False,
        racine=None,
    )
    return docx.write(document, parse(document))


def _lettre(
    whole: Ensemble, ligne: Ligne, adresse: Sequence[str], expediteur: str
) -> Iterator[str]:
    if expediteur:
        yield from ("::: expediteur", f"**{escape(expediteur)}**", ":::", "")
    first, *rest = adresse or (ligne.nom,)
    yield from ("::: destinataires", f"**{escape(first)}**", *map(escape, rest), ":::", "")
    yield from (f"Le {long_date(whole.jour)}", "")
    yield from (f"**Objet :** {escape(ligne.nom)}, rappel", "")
    yield from ("Madame, Monsieur,", "")
    yield from ("À la lecture de votre dossier, nous attirons votre attention sur ceci :", "")
    yield from (f"- {escape(rappel.texte)}" for rappel in ligne.rappels)
    if ligne.prochaine:
        when = "le" if ligne.prochaine.sure else "vers le"
        yield ""
        yield (
            f"La prochaine date de votre dossier est {when} {long_date(ligne.prochaine.jour)} : "
            f"{escape(ligne.prochaine.libelle)}."
        )
    yield from ("", "Nous restons à votre disposition pour en parler.", "")
    if expediteur:
        yield from ("::: signature", f"**{escape(expediteur)}**", ":::")
