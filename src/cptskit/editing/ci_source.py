"""Where a code host installs cptskit from: a commit of a git repository, or a wheel, hashed.

No release is published: a name on an index could be taken by anybody, who would then run code in
repositories with the names of members. What is installed is what the user names, to the byte.
"""

import hashlib
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from cptskit.socle.errors import BadSourceError
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.socle.resources import resource

REQUIREMENTS = "cptskit-exigences.txt"
"""The file of the hashed packages that cptskit needs, at the top of the repository."""

_GIT = re.compile(
    r"(?:git\+)?(?P<address>(?:https|ssh)://(?:git@)?[\w.-]+(?::\d+)?/[\w./~-]+?)@(?P<commit>[0-9a-f]+)"
)
_WHEEL = re.compile(
    r"(?P<address>https://[\w.-]+(?::\d+)?/[\w./~%+-]+\.whl)#sha256=(?P<hash>[0-9a-f]{64})"
)
_FILE = re.compile(r"[\w./ -]+\.whl")
_COMMITS = (40, 64)
"""Digits of a commit in full, by SHA-1 and by SHA-256."""
_MOST = 200_000_000
FORMS = (
    "l'adresse d'un dépôt git et un commit entier (https://ADRESSE/cptskit@0123…, 40 caractères), "
    "ou un paquet .whl : son adresse avec son empreinte (https://ADRESSE/cptskit-….whl#sha256=…), "
    "ou un fichier du dépôt"
)


@dataclass(frozen=True)
class Source:
    """What a code host needs to install: a line of hashed requirements, and what git brings."""

    requirement: str = ""
    git: str = ""

    @property
    def commands(self) -> tuple[str, ...]:
        """The lines of a shell that install it."""
        hashed = f"python -m pip install --quiet --require-hashes --no-deps -r {REQUIREMENTS}"
        if not self.git:
            return (hashed,)
        word = shlex.quote(f"cptskit @ {self.git}")
        return (
            hashed,
            f"python -m pip install --quiet --no-deps --no-build-isolation {word}",
        )

    @property
    def requirements(self) -> str:
        """The file of hashed packages."""
        names = ["base.txt", "build.txt"] if self.git else ["base.txt"]
        texts = [(resource("requirements") / name).read_text(encoding="utf-8") for name in names]
        own = [self.requirement + "\n"] if self.requirement else []
        head = "# Ce que cptskit installe pour contrôler le projet, empreintes comprises.\n"
        return head + "".join([*own, *texts])


def read_source(text: str, top: Path) -> Source:
    """Read a source; a file must be in the repository at `top`. Raises BadSourceError."""
    if match := _GIT.fullmatch(text):
        if len(match["commit"]) not in _COMMITS:
            raise BadSourceError(
                f"Donnez le commit en entier, 40 caractères : « {match['commit']} » pourrait un "
                "jour en désigner un autre."
            )
        return Source(git=f"git+{match['address']}@{match['commit']}")
    if match := _WHEEL.fullmatch(text):
        return Source(f"cptskit @ {match['address']} --hash=sha256:{match['hash']}")
    if _FILE.fullmatch(text):
        return _of_file(text, top)
    raise BadSourceError(f"« {text} » n'est pas une source. Donnez {FORMS}.")


def _of_file(text: str, top: Path) -> Source:
    file = Path(text).resolve()
    try:
        raw = read_plain(file, top, _MOST)
    except RefusedFileError:
        raise BadSourceError(
            f"« {text} » n'est pas un fichier du dépôt {top.as_posix()}."
        ) from None
    path = file.relative_to(top.resolve()).as_posix()
    if " " in path:
        raise BadSourceError(f"« {path} » contient une espace : renommez son dossier.")
    return Source(f"./{path} --hash=sha256:{hashlib.sha256(raw).hexdigest()}")
