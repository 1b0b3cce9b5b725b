"""What keeps a public document from being written: a person, a number."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from cptskit.documents.dossier_crise import directory
from cptskit.documents.model import Document
from cptskit.projet import Projet
from cptskit.socle.errors import PersonNamedError


def refuse_names(projet: Projet, titre: str, words: Iterable[str]) -> list[str]:
    """Return what may name somebody in the words of a public document, in French sentences.

    Raises PersonNamedError for what surely does.
    """
    from cptskit.documents.texte.personnes import restes  # noqa: PLC0415 - for what is published

    named = restes(projet, words)
    if sure := [reste for reste in named if reste.sur]:
        raise PersonNamedError(
            f"« {titre} », version publique : « {sure[0].quoi} » nomme quelqu'un ou dit "
            f"comment le joindre, dans « {sure[0].extrait} ». Rien n'a été écrit : récrivez ce "
            "passage."
        )
    return [
        f"{titre}, version publique : « {reste.quoi} » est aussi un nom de famille du "
        f"projet, dans « {reste.extrait} » ; vérifiez."
        for reste in named[:_SAID]
    ]


def refuse_directory(
    folder: Path, projet: Projet, document: Document, words: Sequence[str]
) -> None:
    """Refuse a public document that says something of the crisis directory.

    One of the crisis plan gives no number but those of public switchboards. Raises
    PersonNamedError, AnnuaireError.
    """
    from cptskit.documents.texte.personnes import nommes, numeros  # noqa: PLC0415 - likewise

    if projet.crise is None:
        return
    people = directory(folder, projet)
    numbers = [
        number
        for person in people
        for number in (person.telephone, person.autre_telephone)
        if number
    ]
    standards = [correspondant.standard or "" for correspondant in projet.crise.articulation]
    private = [*numeros(words, standards)] if document.sans_numero else []
    private += [numero for numero in numeros(words, ()) if _in(numero.quoi, numbers)]
    private += nommes(words, [(person.prenom, person.nom) for person in people])
    if private:
        raise PersonNamedError(
            f"« {document.titre} », version publique : un passage donne le nom ou le numéro d'une "
            "personne de l'annuaire de crise, ou un numéro qui n'est pas celui d'un standard. Rien "
            "n'a été écrit ; « cptskit check » dit où il est."
        )


def _in(number: str, numbers: Sequence[str]) -> bool:
    """Say whether a number is one of those, however it is written."""
    last = [re.sub(r"\D", "", each)[-9:] for each in (number, *numbers)]
    return last[0] in last[1:]


_SAID = 5
