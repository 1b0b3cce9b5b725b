"""The templates that a project brings in `modeles/`: read like any file of a stranger."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment
from jinja2.exceptions import TemplateNotFound
from jinja2.loaders import split_template_path

from cptskit.documents.errors import RenderError
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain, real_path, walk

OWN_TEMPLATES = "modeles"
_MOST = 1_000_000
"""Bytes of a template; our longest takes ten thousand."""
_REASONS = {
    Why.OUTSIDE: "est un lien qui sort du dossier du projet : cptskit ne le suit pas",
    Why.SPECIAL: "n'est pas un fichier ordinaire : cptskit ne l'ouvre pas",
    Why.TOO_BIG: "dépasse 1 Mo",
    Why.UNREADABLE: "ne peut pas être lu",
    Why.SECRET: "est l'annuaire de crise, et non un modèle",
}


class OwnTemplates(BaseLoader):
    """The templates of a project, as Windows writes them too: with a mark of UTF-8, CRLF."""

    def __init__(self, project: Path) -> None:
        """Know the project."""
        self._project = project

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - the library's form
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read a template. Raises RenderError for one that is refused, or is not UTF-8."""
        path = Path(self._project, OWN_TEMPLATES, *split_template_path(template))
        try:
            raw = read_plain(path, self._project, _MOST)
        except RefusedFileError as error:
            if error.why is Why.ABSENT:
                raise TemplateNotFound(template) from None
            raise RenderError(f"Le modèle {path.as_posix()} {_REASONS[error.why]}.") from None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RenderError(
                f"Le modèle {path.as_posix()} n'est pas enregistré en UTF-8 : enregistrez-le de "
                "nouveau en choisissant cet encodage."
            ) from error
        written = _written(path, self._project)
        return text, str(path), lambda: _written(path, self._project) == written

    def list_templates(self) -> list[str]:
        """Return the names of the templates that may be read."""
        found = walk(self._project, below=OWN_TEMPLATES)
        return [one.name.removeprefix(f"{OWN_TEMPLATES}/") for one in found if one.why is None]


def _written(path: Path, project: Path) -> tuple[int, int] | None:
    """Return what tells a file from the one that was read; None once it is gone, or refused."""
    try:
        found = real_path(path, project).stat()
    except (RefusedFileError, OSError):
        return None
    return found.st_mtime_ns, found.st_size
