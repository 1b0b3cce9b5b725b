"""The crisis plan beside its documents: its directory checked, its versions closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.comparaison import compare
from cptskit.comparaison.mots import champ, lieu
from cptskit.crise.annuaire import AnnuaireError, read_directory
from cptskit.crise.controle import MOIS, Constat, faults_of
from cptskit.crise.versions import comparable, kept_versions, nom_du_fichier, packed, public
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Edited
from cptskit.loading import LoadedProject
from cptskit.loading.files import MAX_BYTES
from cptskit.loading.scalars import Value
from cptskit.projet import Projet
from cptskit.projet.crise import Crise
from cptskit.projet.dates import DateCivile
from cptskit.regles.contact_details import phone_in
from cptskit.regles.walking import texts
from cptskit.socle.errors import CptskitError, UneditableError
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.plain_files import read_plain
from cptskit.usages.check import read

_MOST = 12
"""Changes that a version lists; the plan's own table lists all of them."""


class VersionError(CptskitError):
    """A version cannot be closed; the message, in French, says why."""


@dataclass(frozen=True)
class VersionFermee:
    """A version that is closed: what changes in the project, where it is kept, what it changed."""

    fichier: Edited
    copie: str
    """Path of what is kept of the plan, relative to the project."""
    depuis: str
    """The number of the version that it follows; empty for the first one that is kept."""
    changements: tuple[str, ...]
    """What it changes, computed."""


def check_directory(
    projet: Path | str = ".", *, mois: int = MOIS, date: date | None = None
) -> list[Constat]:
    """Return what is wrong in the directory and the cell of a project on a day, today by default.

    Names people: for the one who keeps the directory. Raises UnreadableProjectError, AnnuaireError.
    """
    loaded, whole = read(projet)
    if whole.crise is None or whole.crise.annuaire is None:
        raise AnnuaireError(
            "Le projet ne nomme pas d'annuaire de crise : écrivez « crise: annuaire: "
            "annuaire_crise.csv »."
        )
    people = read_directory(loaded.folder, whole.crise.annuaire)
    return faults_of(whole, people, date or _today(), mois)


def close_version(
    projet: Path | str = ".",
    *,
    numero: str,
    date: date | None = None,
    valide_par: str = "",
    changements: Sequence[str] = (),
    appliquer: bool = False,
) -> VersionFermee:
    """Close a version of the crisis plan: number, date, who validated it, what it changes.

    What the next one is compared with is kept in `versions-crise/`, without personal data.
    `changements` replaces what is computed in the project's own list. `appliquer` writes both,
    guarded.

    Raises UnreadableProjectError, VersionError, UneditableError, ChangedFileError, OSError.
    """
    loaded, whole = read(projet)
    day = date or _today()
    _refuse(loaded, whole, numero)
    versions = kept_versions(loaded.folder)
    before = versions[-1] if versions else None
    changed = tuple(_changes(before.crise, whole)) if before else ()
    entry: dict[str, Value] = {"numero": numero, "date": day.isoformat()}
    if valide_par:
        entry["valide_par"] = valide_par
    if words := list(changements) or list(changed[:_MOST]):
        entry["changements"] = words
    file = _edited(loaded, whole, entry)
    kept = nom_du_fichier(numero)
    if appliquer:
        copy = Write(loaded.folder / kept, None, packed(whole, numero, DateCivile.lire(day)))
        write_guarded([*([file.write(loaded.folder)] if file.change else []), copy], loaded.folder)
    return VersionFermee(file, kept, before.numero if before else "", changed)


def _refuse(loaded: LoadedProject, projet: Projet, numero: str) -> None:
    """Refuse what has no plan, a number that is taken, and a plan that shows a private number."""
    if projet.crise is None:
        raise VersionError("Le projet n'a pas de plan de crise (crise:).")
    if (loaded.folder / nom_du_fichier(numero)).exists():
        raise VersionError(
            f"La version {numero} est déjà fermée ({nom_du_fichier(numero)}). Donnez un autre "
            "numéro."
        )
    standards = {correspondant.standard for correspondant in projet.crise.articulation}
    for _, text in texts(public(projet)):
        if text not in standards and phone_in(text):
            raise VersionError(
                "Un texte du plan contient un numéro de téléphone : une version gardée n'en a "
                "aucun. « cptskit check » dit où ; déplacez-le dans l'annuaire."
            )


def _changes(before: Crise, after: Projet) -> Iterator[str]:
    """Yield what changed since a version, each thing once: « Fiches : Canicule »."""
    differences = compare(comparable(before), comparable(public(after)))
    yield from dict.fromkeys(_brief(lieu(difference)) for difference in differences)


def _brief(place: str) -> str:
    parts = place.split(" › ")[:2]
    return " : ".join([champ(parts[0]).capitalize(), *parts[1:]])


def _edited(loaded: LoadedProject, projet: Projet, entry: dict[str, Value]) -> Edited:
    """Return the file of the plan with the version added, unless it is there already."""
    path = loaded.locator.tree.sections["crise"].path
    before = read_plain(loaded.folder / path, loaded.folder, MAX_BYTES).decode("utf-8-sig")
    assert projet.crise is not None
    if any(version.numero == entry["numero"] for version in projet.crise.versions):
        return Edited(path, before, before)
    text = Placing(before, opened=True)
    try:
        if projet.crise.versions:
            text.edit_list(("crise", "versions"), [], [(len(projet.crise.versions), entry)])
        else:
            text.put(("crise", "versions"), [entry])
        return Edited(path, before, text.result())
    except (ValueError, StopIteration, KeyError):
        raise UneditableError(
            f"« crise: » est écrit dans {path} d'une façon que cptskit ne sait pas modifier ; "
            "écrivez-le sur plusieurs lignes, sans accolades."
        ) from None


def _today() -> date:
    """Return today: a directory is old, and a version is closed, by the clock."""
    return date.today()
