"""Hand-made reports, as `check` gives them."""

from datetime import date

from cptskit.socle.findings import Basis, Finding, Ignored, Level, Location, OtherPlace, Report

TERRITOIRE = (
    "territoire:",
    "  nom: Bergeracois",
    "  departements: [24]",
    "  population:",
    "    valeur: 64 455",
    "    annee: 2017",
    "    source: Insee",
    "  # Les communes",
    "  justification: Bassin de vie",
    "  communes:",
    '    - insee: "24037"',
    '    - insee: "24999"',
    '    - insee: "24037"',
)
MEMBRES = (
    "membres:",
    "  effectifs:",
    *(f"    - profession: profession {n}\n      effectif: {n}" for n in range(1, 6)),
)
CSP = Basis("csp-l1434-12", "CSP, art. L.1434-12", "A", "https://www.legifrance.gouv.fr/x")
AVENANT = Basis("aci-taille", "ACI, taille des communautés", "C", "https://www.ameli.fr/y", True)


def span(ligne: int, colonne: int, longueur: int, fichier: str = "territoire.yaml") -> Location:
    return Location(fichier, ligne, colonne, ligne, colonne + longueur)


UNKNOWN = Finding(
    code="TER004",
    slug="commune-inconnue",
    level=Level.ERREUR,
    message="La commune 24999 n'existe pas (code officiel géographique 2026).",
    location=span(12, 15, 5),
    route=("territoire", "communes", 1, "insee"),
    help="vouliez-vous dire 24099 (Le Buisson-de-Cadouin)\u00a0?",
    basis=CSP,
)
TWICE = Finding(
    code="TER005",
    slug="commune-en-double",
    level=Level.AVERTISSEMENT,
    message="La commune 24037 (Bergerac) est citée deux fois.",
    location=span(13, 14, 7),
    route=("territoire", "communes", 2, "insee"),
    help="gardez une seule des deux lignes.",
    others=(OtherPlace(span(11, 14, 7), "elle est déjà ici"),),
)
SIZE = Finding(
    code="TER010",
    slug="taille",
    level=Level.CONSEIL,
    message="Avec 64 455 habitants, la communauté serait de taille 2.",
    location=span(5, 13, 6),
    route=("territoire", "population", "valeur"),
    basis=AVENANT,
)
NOWHERE = Finding("LEC001", "dossier-vide", Level.ERREUR, "Le dossier ne contient rien.", None)


def member(number: int, message: str = "L'effectif n'a pas de source.", aide: str = "") -> Finding:
    return Finding(
        "MEM003",
        "effectif-sans-source",
        Level.AVERTISSEMENT,
        message,
        span(number, 7, 8, "membres.yaml"),
        ("membres", "effectifs", number, "source"),
        aide or "ajoutez `source`, par exemple «\u00a0FINESS, 2025\u00a0».",
    )


def report(*findings: Finding, chemin: str = ".", ignored: tuple[Ignored, ...] = ()) -> Report:
    return Report(
        chemin=chemin,
        readable=True,
        etape="projet",
        date=date(2020, 3, 1),
        findings=findings,
        ignored=ignored,
        sources={"territoire.yaml": TERRITOIRE, "membres.yaml": MEMBRES},
    )


def unreadable(chemin: str = "vide") -> Report:
    return Report(chemin, readable=False, etape=None, date=None, findings=(NOWHERE,))


def todo() -> Report:
    """A fresh project: a lot is missing, from many rules."""
    findings = [
        Finding(
            f"PRO{n:03}",
            f"chapitre-{n}",
            Level.ERREUR if n % 3 else Level.AVERTISSEMENT,
            f"Le chapitre {n} n'est pas rempli.",
            span(n, 3, 4, "territoire.yaml" if n < 8 else "membres.yaml"),
            help=f"décrivez le chapitre {n} en quelques lignes.",
            basis=AVENANT if n == 5 else CSP,
        )
        for n in range(1, 16)
    ]
    return report(*findings)
