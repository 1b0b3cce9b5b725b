"""What the templates of side documents see besides the rest, computed when they ask for it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cptskit.documents.gabarits.vues.communes import communes_of, epci_of, total_of
from cptskit.documents.gabarits.vues.transmission import transmission
from cptskit.projet import Projet


def side_names(projet: Projet, day: date, asked: date | None) -> Mapping[str, Any]:
    """Return functions for templates, by their name.

    `day` is the document's date, `asked` the same where the user gave it: letters bear it.
    """
    return {
        "communes_detaillees": lambda: communes_of(projet, day),
        "intercommunalites": lambda: epci_of(projet, day),
        "habitants_de": total_of,
        "remise": lambda: transmission(projet, day),
        "date_demandee": asked,
    }
