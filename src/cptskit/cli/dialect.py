"""The names that options bore before all of them were French: still taken, shown nowhere."""

from collections.abc import Container

FORMER = {
    "--apply": "--appliquer",
    "--exit-code": "--code-retour",
    "--ignore": "--ignorer",
    "--list": "--liste",
    "--no-color": "--sans-couleurs",
    "--output": "--sortie",
    "--quiet": "--silencieux",
    "--select": "--seulement",
    "--watch": "--surveiller",
}


def in_french(args: list[str], options: Container[str]) -> list[str]:
    """Return the arguments with today's name of each option; `options` are those of the command."""
    at_end = args.index("--") if "--" in args else len(args)
    return [_today(arg, options) for arg in args[:at_end]] + args[at_end:]


def _today(arg: str, options: Container[str]) -> str:
    name, sign, value = arg.partition("=")
    today = FORMER.get(name)
    return f"{today}{sign}{value}" if today in options and name not in options else arg
