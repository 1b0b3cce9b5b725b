"""Who to call, and who signs: chosen among the people of the project."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cptskit.atelier.constats import Notices
from cptskit.atelier.formulaires.choix import Choice, words_of, yes_or_no
from cptskit.atelier.formulaires.envoi import SEEN, Form
from cptskit.atelier.formulaires.vues import Notice
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie
from cptskit.loading.ecrit import Written
from cptskit.projet.professions import Profession
from cptskit.socle.records import record

CALLED = "interlocuteur"
SIGNING = "signataires"


@record
class Ticked:
    """People to choose from, those ticked now, and the notices about them."""

    choices: tuple[Choice, ...]
    value: str
    notices: tuple[Notice, ...]


def called(written: Written, notices: Notices) -> Ticked:
    """Return the choice of the person whom the ARS and the caisse call."""
    names = list(_names(written))
    chosen = [index for index, _ in names if _says_yes(written, index)]
    choices = tuple(Choice(str(index), name, index in chosen) for index, name in names)
    shown = tuple(
        notice
        for index in range(len(written.items(("contacts",))))
        for notice in notices.take(("contacts", index, CALLED))
    )
    return Ticked(choices, json.dumps([str(index) for index in chosen]), shown)


def signing(written: Written, notices: Notices) -> Ticked:
    """Return the choice of who signs: the contacts, and anyone else who signs already."""
    signed = [_name(signature) for signature in written.items(("signatures",))]
    names = dict.fromkeys([*(name for _, name in _names(written)), *filter(None, signed)])
    choices = tuple(Choice(name, name, name in signed) for name in names)
    ticked = json.dumps([name for name in names if name in signed])
    return Ticked(choices, ticked, notices.take(("signatures",)))


def changes_of_people(form: Form, written: Written) -> Iterator[Changement]:
    """Yield the changes of a form to who is called and who signs."""
    if SEEN + CALLED in form and form.get(CALLED):
        yield from _call(int(form[CALLED][-1]), written)
    if SEEN + SIGNING in form:
        yield from _sign(form.get(SIGNING, []), form[SEEN + SIGNING][0], written)


def _call(chosen: int, written: Written) -> Iterator[Changement]:
    for index in range(len(written.items(("contacts",)))):
        route = ("contacts", index, CALLED)
        before = written.text(route)
        if (yes_or_no(before) == "oui") != (index == chosen):
            yield Saisie(route, before or None, "oui" if index == chosen else None)


def _sign(ticked: Sequence[str], seen: str, written: Written) -> Iterator[Changement]:
    former = json.loads(seen)
    signed = list(written.items(("signatures",)))
    for index in reversed(range(len(signed))):
        if _name(signed[index]) in former and _name(signed[index]) not in ticked:
            yield Retrait(("signatures", index), signed[index])
    names = [_name(signature) for signature in signed]
    new = [name for name in ticked if name not in former and name not in names]
    people = {_name(contact): contact for contact in written.items(("contacts",))}
    if new:
        yield Ajout(("signatures",), tuple(_signature(name, people.get(name)) for name in new))


def _signature(name: str, person: Any) -> dict[str, str]:
    contact = person if isinstance(person, Mapping) else {}
    office = str(contact.get("fonction") or "") or _profession(contact)
    civility = {"civilite": str(contact["civilite"])} if contact.get("civilite") else {}
    return {"nom": name, **civility, **({"qualite": office} if office else {})}


def _profession(contact: Mapping[str, Any]) -> str:
    written = str(contact.get("profession") or "")
    if written not in dict(words_of(Profession)):
        return written
    profession = Profession(written)
    return profession.feminin if contact.get("civilite") == "Mme" else profession.singulier


def _names(written: Written) -> Iterator[tuple[int, str]]:
    for index, contact in enumerate(written.items(("contacts",))):
        if name := _name(contact):
            yield index, name


def _name(person: Any) -> str:
    return str(person.get("nom") or "") if isinstance(person, Mapping) else ""


def _says_yes(written: Written, index: int) -> bool:
    return yes_or_no(written.text(("contacts", index, CALLED))) == "oui"
