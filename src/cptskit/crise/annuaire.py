"""The directory of the crisis plan: who to call, at which number, confirmed when."""

from collections.abc import Iterator
from pathlib import Path

from pydantic_core import PydanticCustomError

from cptskit.francais.accents import as_key
from cptskit.francais.nombres import NBSP
from cptskit.francais.suggestions import did_you_mean
from cptskit.loading.cells import DELIMITERS, rows
from cptskit.loading.files import MAX_BYTES, safe_path, source_of
from cptskit.loading.workbooks import UnreadableWorkbookError, is_workbook, sheets
from cptskit.projet.dates import DateCivile
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Finding
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain
from cptskit.socle.records import record

COLONNES = (
    *("nom", "prenom", "profession", "fonction", "zone", "commune", "telephone"),
    *("autre_telephone", "courriel", "competences", "confirme", "appele_par"),
)
"""The columns of the file, by heading; only « nom » is required."""
_MOST = 5_000
"""The most people of a directory."""


class AnnuaireError(CptskitError):
    """The directory cannot be read; the message, in French, quotes nothing from it."""


@record
class Inscrit:
    """A person of the directory."""

    nom: str
    prenom: str = ""
    profession: str = ""
    fonction: str = ""
    zone: str = ""
    commune: str = ""
    telephone: str = ""
    autre_telephone: str = ""
    courriel: str = ""
    competences: str = ""
    confirme: DateCivile | None = None
    appele_par: str = ""

    @property
    def qui(self) -> str:
        """The first and the family name."""
        return f"{self.prenom} {self.nom}".strip()

    @property
    def numeros(self) -> str:
        """The numbers, in the order to call them."""
        numbers = (self.telephone, self.autre_telephone)
        return " ; ".join(number.replace(" ", NBSP) for number in numbers if number)


def read_directory(dossier: Path, fichier: str) -> tuple[Inscrit, ...]:
    """Return the people of the directory of a project. Raises AnnuaireError."""
    file = safe_path(dossier, fichier)
    if file is None:
        raise AnnuaireError("L'annuaire de crise est hors du dossier du projet.")
    try:
        raw = read_plain(file, dossier, MAX_BYTES, secret=True)
    except RefusedFileError as error:
        absent = error.why is Why.ABSENT
        raise AnnuaireError(
            f"L'annuaire de crise {fichier} "
            + (
                "n'existe pas. Gardez-le dans le dossier du projet, hors du dépôt partagé."
                if absent
                else "ne peut pas être lu."
            )
        ) from None
    table = list(_lignes(raw, fichier))
    if not table:
        return ()
    titres = _titres(table[0], fichier)
    if len(table) > _MOST:
        raise AnnuaireError(f"L'annuaire de crise {fichier} a plus de {_MOST} lignes.")
    return tuple(_inscrit(titres, ligne, rang, fichier) for rang, ligne in enumerate(table[1:], 2))


def _lignes(raw: bytes, fichier: str) -> Iterator[list[str]]:
    if is_workbook(raw):
        try:
            first = next(iter(sheets(raw)), None)
        except UnreadableWorkbookError as error:
            raise AnnuaireError(f"L'annuaire de crise {fichier} ne se lit pas : {error}.") from None
        yield from ([text.strip() for text in texts] for _, texts in (first.rows if first else ()))
        return
    source = source_of(fichier, raw)
    if isinstance(source, Finding):
        raise AnnuaireError(source.message)
    delimiter = max(DELIMITERS, key=lambda sign: len(next(rows(source.text, sign), ())))
    yield from ([cell.text.strip() for cell in row] for row in rows(source.text, delimiter))


def _titres(ligne: list[str], fichier: str) -> list[str]:
    titres = [as_key(text) for text in ligne]
    for titre in titres:
        if titre and titre not in COLONNES:
            hint = did_you_mean(titre, COLONNES, f"Les colonnes : {', '.join(COLONNES)}.")
            raise AnnuaireError(
                f"La colonne n° {titres.index(titre) + 1} de {fichier} n'est pas connue. {hint}"
            )
    if "nom" not in titres:
        raise AnnuaireError(f"La première ligne de {fichier} ne donne pas la colonne « nom ».")
    return titres


def _inscrit(titres: list[str], ligne: list[str], rang: int, fichier: str) -> Inscrit:
    dits = {titre: text for titre, text in zip(titres, ligne, strict=False) if titre and text}
    if not dits.get("nom"):
        raise AnnuaireError(f"{fichier}, ligne {rang} : il manque le nom.")
    jour = dits.pop("confirme", "")
    try:
        confirme = DateCivile.lire(jour) if jour else None
    except PydanticCustomError:
        raise AnnuaireError(
            f"{fichier}, ligne {rang} : la colonne « confirme » n'est pas une date. Écrivez "
            "2026-03-31 ou 31/03/2026."
        ) from None
    return Inscrit(**dits, confirme=confirme)
