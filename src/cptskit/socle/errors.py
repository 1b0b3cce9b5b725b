"""Errors that a caller of the library may expect; their messages are in French, for users."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from cptskit.socle.findings import Report


class CptskitError(Exception):
    """Something that the user can mend stops the work."""

    found: ClassVar[bool] = False
    """Whether the work itself found it (exit 1), rather than an input that cannot be read (2)."""


class UnknownRuleError(CptskitError):
    """There is no rule of this code or name."""


class UnknownRegionError(CptskitError):
    """There is no region of this name or code."""


class UnknownPlaceError(CptskitError):
    """No commune or EPCI has this name, or several have.

    `codes` are the communes among which a person may choose, if any.
    """

    def __init__(self, message: str, codes: Sequence[str] = ()) -> None:
        """Keep the message, in French, and the codes."""
        super().__init__(message)
        self.codes = tuple(codes)


class UnknownDocumentError(CptskitError):
    """There is no document or fiche action of this name."""


class PersonNamedError(CptskitError):
    """A document for the public would still name somebody, or say how to reach them."""

    found = True


class PrematureDocumentError(CptskitError):
    """It is too early, or too late, for this final document."""


class UnreadableProjectError(CptskitError):
    """The files could not be read as a project; `report` says why."""

    def __init__(self, report: Report) -> None:
        """Keep the report of the reading."""
        super().__init__("Le projet ne se lit pas.")
        self.report = report


class NotReadyError(CptskitError):
    """A final document is not ready; `report` holds the findings."""

    found = True

    def __init__(self, report: Report, document: str, why: str) -> None:
        """Keep the report of the check; `why` says in French what is missing."""
        super().__init__(f"Pas de document « {document} » définitif : {why}. Rien n'a été écrit.")
        self.report = report


class UneditableError(CptskitError):
    """A file is written in a way that cannot be changed in place."""


class TargetExistsError(CptskitError):
    """A file of the user's stands where one would be written."""


class UnreadableTableError(CptskitError):
    """A spreadsheet cannot be read as a list of members."""


class ChangedFileError(CptskitError):
    """A file no longer says what a change of it was worked out from."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(
            f"{path.as_posix()} a été modifié pendant ce temps ; rien n'y a été écrit. "
            "Relancez la commande."
        )
        self.path = path


class LeadsOutError(CptskitError):
    """A file would be written through a link that leads out of its folder, or onto no file."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(
            f"{path.as_posix()} mène hors du dossier, ou n'est pas un fichier ordinaire ; "
            "rien n'y a été écrit. Effacez ce lien."
        )
        self.path = path


class BadSourceError(CptskitError):
    """What a code host should install is not named in full, or may change."""


class BadPathError(CptskitError):
    """A file cannot bear this name, or lie so deep."""
