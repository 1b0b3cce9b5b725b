"""Faults planted in a project with a crisis plan, each with the rule that finds it."""

from tests.regles.trees import CONTRAT, Edit, drop, put

CRISE: tuple[tuple[str, str, tuple[Edit, ...]], ...] = (
    ("CRI005", CONTRAT, (drop("crise.referents"),)),
    ("CRI001", CONTRAT, (drop("crise.versions"),)),
    ("CRI002", CONTRAT, (drop("crise.versions.3"),)),
    ("CRI003", CONTRAT, (drop("crise.versions.3.changements"),)),
    ("CRI004", CONTRAT, (put("crise.risques.1.fiche", "chaleur"),)),
    ("CRI006", CONTRAT, (drop("crise.cellule.lieu"),)),
    ("CRI007", CONTRAT, (drop("crise.risques.4"),)),
    ("CRI008", CONTRAT, (drop("crise.continuite.chroniques"),)),
    ("CRI009", CONTRAT, (drop("crise.versions.3.ars"),)),
    ("CRI010", CONTRAT, (drop("crise.versions.3.diffusion"),)),
    ("CRI011", CONTRAT, (drop("crise.cellule.fonctions.0.suppleant"),)),
    ("CRI012", CONTRAT, (drop("crise.risques.1.fiche"),)),
    ("CRI013", CONTRAT, (put("crise.zones.0.communes", ["24520"]),)),
    ("CRI014", CONTRAT, (drop("crise.risques.1.source"),)),
    ("CRI015", CONTRAT, (drop("crise.exercices.1.retex"),)),
    (
        "CRI017",
        CONTRAT,
        (put("crise.activations", [{"evenement": "A", "reconnue_par_ars": "oui"}]),),
    ),
    ("CRI018", CONTRAT, (put("crise.alerte.recue_par", "Au 06 39 98 00 24"),)),
    ("CRI019", CONTRAT, (put("crise.continuite.vulnerables", "Voir Mme Exemple."),)),
    ("CRI020", CONTRAT, (put("crise.zones.0.communes", []),)),
)
