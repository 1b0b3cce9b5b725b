"""Insee « Melodi » files of births and deaths by commune (§ 3a)."""

from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.releve import Indice, measures
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.sources.melodi import EDITEUR, Jeu, fill
from cptskit.importing.diagnostic.tables import Table

_SOURCE = "Insee, état civil ; calcul cptskit"
_BIRTHS = "LVB"
_JEU = Jeu(_SOURCE, {}, ("EC_MEASURE",))


def read(table: Table, contexte: Contexte) -> Apport:
    """Read births by their code; deaths are the other code of a file, if it has only one."""
    releve, read_rows, kept = fill(_JEU, table, contexte.perimetre)
    codes = {name for _, name in releve.communes}
    births = _births(codes, table.fichier)
    others = sorted(codes - {births})
    indices = [Indice("naissances", "Naissances", "naissances", (births,))]
    if len(others) == 1:
        indices.append(Indice("deces", "Décès", "décès", (others[0],)))
    remarks = (
        (f"Codes {', '.join(others)} : rien ne dit lequel compte les décès, aucun n’est repris.",)
        if len(others) > 1
        else ()
    )
    years = [year for year, _ in releve.communes]
    return Apport(
        EDITEUR,
        ETAT_CIVIL.titre,
        millesime=str(max(years)) if years else "",
        lues=read_rows,
        gardees=kept,
        mesures=tuple(measures(releve, indices, _SOURCE)),
        remarques=remarks,
    )


def _births(codes: set[str], fichier: str) -> str:
    """Return the code of births; the only code of a file named after them is theirs too."""
    alone = len(codes) == 1 and "nais" in fichier.lower()
    return next(iter(codes)) if alone else _BIRTHS


ETAT_CIVIL = Source(
    "etat-civil",
    EDITEUR,
    "État civil, naissances ou décès par commune (DS_ETAT_CIVIL_…)",
    "naissances et décès",
    "insee.fr, catalogue des données (« Melodi »), fichier CSV",
    "chaque année",
    with_columns("geo", "geo object", "time period", "obs value", "ec measure"),
    read,
)
