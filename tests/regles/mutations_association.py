"""What goes wrong in the life of an association, and the rule meant for each."""

from tests.regles.trees import CONTRAT, PROJET, Edit, drop, put

ASSOCIATION: tuple[tuple[str, str, tuple[Edit, ...]], ...] = (
    ("ASS001", CONTRAT, (put("association.statuts.signataires", "1"),)),
    ("ASS002", CONTRAT, (put("assemblees.2.declaration", "2027-02-02"),)),
    ("ASS004", CONTRAT, (put("assemblees.2.observations", "Né le 3 mai 1980."),)),
    ("ASS006", CONTRAT, (put("assemblees.2.convocation", "2026-09-25"),)),
    ("ASS010", CONTRAT, (put("assemblees.2.resolutions.0.point", "Autre"),)),
    ("ASS011", CONTRAT, (put("association.statuts.texte", "La cotisation est de 10 €."),)),
    ("ASS012", CONTRAT, (put("association.statuts.texte", "Le territoire."),)),
    ("ASS013", CONTRAT, (put("association.statuts.indemnisation", "non"),)),
    ("ASS017", CONTRAT, (put("association.statuts.communes", ["33281"]),)),
    ("ASS018", CONTRAT, (put("association.nom", "SISA du Val"),)),
    ("ASS019", CONTRAT, (drop("association.dirigeants.0.nationalite"),)),
    (
        "ASS005",
        CONTRAT,
        (
            put("association.droit", "droit_local"),
            put("association.statuts.texte", "Le siège."),
        ),
    ),
    (
        "ASS015",
        CONTRAT,
        (
            put(
                "budget.exercices.0.recettes.0",
                {"libelle": "Aide", "montant": "160 000", "nature": "fir"},
            ),
        ),
    ),
    ("MEM025", PROJET, (put("membres.professionnels", [{"nom": "Factice"}]),)),
    ("ASS007", CONTRAT, (put("assemblees.2.presents", "20"),)),
    ("ASS008", CONTRAT, (put("assemblees.2.resolutions.0.pour", "300"),)),
)
