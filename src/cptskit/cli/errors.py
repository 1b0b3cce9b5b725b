"""Messages for what went wrong, in French: made from an error's class, never from its text."""

import errno
import os
import shlex
import traceback
from collections.abc import Sequence
from pathlib import Path

from typer.core import TyperOption

from cptskit.cli import exits, output
from cptskit.cli.command import BadValue, FrenchUsageError
from cptskit.cli.engine import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    Parameter,
    UsageError,
)
from cptskit.cli.help import usage
from cptskit.francais.ponctuation import typo
from cptskit.francais.suggestions import did_you_mean
from cptskit.reporting import Setting, reporter
from cptskit.reporting.cells import printable
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Report
from cptskit.version import __version__

_SYSTEM = {
    errno.ENOENT: "Ce fichier ou ce dossier n'existe pas",
    errno.EACCES: "L'accès est refusé",
    errno.EPERM: "L'opération n'est pas permise",
    errno.EROFS: "Le disque est en lecture seule",
    errno.ENOSPC: "Il n'y a plus de place sur le disque",
    errno.EISDIR: "C'est un dossier, et non un fichier",
    errno.ENOTDIR: "Ce n'est pas un dossier",
    errno.EEXIST: "Ce fichier ou ce dossier existe déjà",
    errno.ENAMETOOLONG: "Le nom est trop long",
    errno.ELOOP: "Trop de liens symboliques se suivent",
}


_OPEN_ELSEWHERE = frozenset({5, 32, 33})
"""What Windows says of a file that another program holds: access denied, sharing, locking."""


def refuse(error: CptskitError) -> int:
    """Print the error that ends the work, with its report if there is one; return the exit code."""
    report: Report | None = getattr(error, "report", None)
    if report is not None:
        output.remark(reporter("texte", Setting(base=Path.cwd())).report([report]))
    output.remark(typo(f"erreur : {error}"))
    return exits.FINDINGS if error.found else exits.UNREADABLE


def usage_message(error: ClickException) -> str:
    """Return the message for a command line that cannot be read."""
    lines = [f"erreur : {_reason(error)}"]
    ctx = error.ctx if isinstance(error, UsageError) else None
    if ctx is not None:
        lines += [f"Utilisation : {usage(ctx)}", f"Pour l'aide : {ctx.command_path} --aide"]
    return printable(typo("\n".join(lines)))


def system_message(error: OSError) -> str:
    """Return the message for a file that the system refuses."""
    reason = _SYSTEM.get(error.errno or 0, "La lecture ou l'écriture est impossible")
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE:
        reason = "Fermez ce fichier, ouvert dans Word ou un autre programme, et recommencez"
    if error.filename is None:
        return typo(f"erreur : {reason}.")
    return printable(f"{typo(f'erreur : {reason} :')} {_path(error.filename)}")


def _path(name: str | bytes) -> str:
    """Return a path as all others are shown, with `/`."""
    return Path(os.fsdecode(name)).as_posix()


def is_users_fault(error: OSError) -> bool:
    """Tell a file of the user's that cannot be used from a fault of ours."""
    return error.errno == errno.ENOSPC or (error.errno is not None and error.filename is not None)


def internal_message(error: BaseException, args: Sequence[str], *, debug: bool) -> str:
    """Return the request to report a fault of ours."""
    name = type(error).__name__
    lines = [
        typo(f"erreur interne : cptskit {__version__} s'est arrêté sur un défaut du programme."),
        *(f"  {note}" for note in getattr(error, "__notes__", ())),
        typo(f"Merci de le signaler ({name}), avec la commande :"),
        f"  cptskit {shlex.join(args)}",
    ]
    if debug:
        lines += traceback.format_exception(error)
    else:
        lines.append(
            "et ce qu'elle affiche quand la variable d'environnement CPTSKIT_DEBUG vaut 1."
        )
    return printable("\n".join(lines))


def _reason(error: ClickException) -> str:
    match error:
        case FrenchUsageError():
            return error.message
        case NoSuchOption():
            return f"L'option « {error.option_name} » n'existe pas.{_near(error)}"
        case MissingParameter():
            return f"Il manque {_named(error.param)}.{_described(error.param)}"
        case BadParameter():
            ours = isinstance(error, BadValue)
            reason = error.message if ours else "cette valeur n'est pas acceptée."
            return f"{_subject(error.param)} : {reason}"
        case BadOptionUsage():
            return _bad_option(error)
        case _:
            return "La commande n'est pas complète ou n'a pas de sens."


def _near(error: NoSuchOption) -> str:
    """Return the option that may be meant."""
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    names = [name for param in params for name in param.opts if name.startswith("--")]
    return f" {did_you_mean(error.option_name, names)}".rstrip()


def _bad_option(error: BadOptionUsage) -> str:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    option = next((param for param in params if error.option_name in param.opts), None)
    if isinstance(option, TyperOption) and option.is_flag:
        return f"L'option « {error.option_name} » ne prend pas de valeur."
    expected = f" {option.metavar}" if option is not None and option.metavar else ""
    return f"Il manque une valeur à l'option : {error.option_name}{expected}"


def _named(param: Parameter | None) -> str:
    if param is None:
        return "une valeur"
    if isinstance(param, TyperOption):
        return f"l'option « {param.opts[-1]} »"
    return f"l'argument {param.metavar or param.name}"


def _described(param: Parameter | None) -> str:
    text = getattr(param, "help", None)
    return f" {text}" if text else ""


def _subject(param: Parameter | None) -> str:
    name = _named(param)
    return name[:1].upper() + name[1:]
