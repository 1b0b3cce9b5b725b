"""What can go wrong while a project is read: the catalogue of reading errors."""

from cptskit.socle.findings import Finding, Level, Location, OtherPlace, Route, brief
from cptskit.socle.records import record


@record
class Problem:
    """A kind of reading error: its code, its readable name, and what it means, in French.

    `corrects` says that `fix` can mend some of them for certain. `stops` says that no rule is run
    where there is one; without, the rest of the project is read and checked.
    """

    code: str
    slug: str
    page: str
    level: Level = Level.ERREUR
    corrects: bool = False
    stops: bool = True

    def at(
        self,
        location: Location | None,
        message: str,
        help: str = "",
        *,
        route: Route = (),
        others: tuple[OtherPlace, ...] = (),
    ) -> Finding:
        """Return a finding of this kind."""
        return Finding(
            self.code,
            self.slug,
            self.level,
            brief(message),
            location,
            route,
            brief(help),
            others=others,
        )


NO_FOLDER = Problem("LEC001", "dossier-introuvable", "Le dossier du projet n'existe pas.")
NO_PROJECT = Problem("LEC002", "aucun-projet", "Le dossier ne contient aucun projet.")
TOO_BIG = Problem("LEC003", "fichier-trop-gros", "Un fichier dépasse 5 Mo.")
ENCODING = Problem("LEC004", "encodage", "Un fichier n'est pas enregistré en UTF-8.")
SYNTAX = Problem(
    "LEC005",
    "yaml-illisible",
    "La ponctuation ou l'alignement du YAML est fautif.",
    corrects=True,
)
TAB = Problem(
    "LEC006",
    "tabulation",
    "Une tabulation, ou une espace insécable, sert d'alignement ; YAML veut des espaces simples.",
    corrects=True,
)
DUPLICATE_KEY = Problem("LEC007", "cle-en-double", "Une clé est écrite deux fois au même endroit.")
YAML_FEATURE = Problem(
    "LEC008", "yaml-avance", "Ancres, alias, fusions et étiquettes YAML ne sont pas acceptés."
)
DUPLICATE_SECTION = Problem(
    "LEC009", "section-en-double", "Une section est écrite dans deux fichiers."
)
EMPTY_FILE = Problem("LEC010", "fichier-vide", "Un fichier YAML est vide.", Level.AVERTISSEMENT)
SHAPE = Problem(
    "LEC011",
    "forme-inattendue",
    "Une liste, des clés ou un texte étaient attendus.",
    corrects=True,
)
UNKNOWN_KEY = Problem(
    "LEC012", "cle-inconnue", "Une clé n'existe pas à cet endroit.", corrects=True
)
MISSING_KEY = Problem("LEC013", "cle-manquante", "Il manque une clé indispensable.", stops=False)
BAD_VALUE = Problem(
    "LEC014", "valeur-invalide", "Une valeur ne se lit pas.", corrects=True, stops=False
)
NOT_IN_LIST = Problem(
    "LEC015",
    "valeur-hors-liste",
    "Une valeur ne fait pas partie de la liste.",
    corrects=True,
    stops=False,
)
NO_TEXT = Problem(
    "LEC016",
    "texte-introuvable",
    "Un fichier cité par « texte: » ou « fichier: » n'existe pas.",
    corrects=True,
)
OUTSIDE = Problem("LEC017", "chemin-hors-dossier", "Un chemin sort du dossier du projet.")
UNREADABLE = Problem("LEC018", "fichier-illisible", "Un fichier ne peut pas être ouvert.")
SEVERAL_PROJECTS = Problem("LEC019", "plusieurs-projets", "Le dossier contient plusieurs projets.")
BAD_TABLE = Problem("LEC020", "tableau-illisible", "Un tableau de membres ne se lit pas.")
TWO_LISTS = Problem(
    "LEC021", "deux-listes-de-membres", "Les membres sont donnés par un fichier et par une liste."
)
INTERNAL = Problem(
    "LEC022", "defaut-interne", "Un défaut de cptskit arrête le contrôle d'un projet."
)
TOO_MANY = Problem(
    "LEC023", "trop-de-fichiers", "Le dossier contient plus de fichiers qu'un projet n'en a."
)
LINK = Problem(
    "LEC024",
    "lien-non-suivi",
    "Un dossier est un lien qui sort du projet : ce qu'il contient n'est pas lu.",
    Level.AVERTISSEMENT,
)

CITATION = Problem(
    "LEC025",
    "citation-inconnue",
    "Un texte ou une clé cite ce que le projet ne contient pas.",
    stops=False,
)
CONFLICT = Problem(
    "LEC026", "conflit-de-versions", "Un passage est en deux versions, telles que git les laisse."
)
NOT_READ = Problem(
    "LEC027",
    "fichier-laisse",
    "Un fichier ressemble à une partie du projet, et son nom l'empêche d'être lu.",
    Level.AVERTISSEMENT,
)
CUT = Problem(
    "LEC028",
    "texte-coupe",
    "Un dièse coupe une phrase : en YAML, ce qui suit est un commentaire.",
    Level.AVERTISSEMENT,
)
CURLY = Problem(
    "LEC029",
    "guillemets-courbes",
    "Une valeur est entre des guillemets courbes, qui ne sont pas ceux de YAML.",
    Level.CONSEIL,
)
COPY = Problem(
    "LEC030",
    "copie-en-conflit",
    "OneDrive, Dropbox ou un autre logiciel a fait une copie d'un fichier du projet.",
)

CATALOGUE: tuple[Problem, ...] = (
    NO_FOLDER,
    NO_PROJECT,
    TOO_BIG,
    ENCODING,
    SYNTAX,
    TAB,
    DUPLICATE_KEY,
    YAML_FEATURE,
    DUPLICATE_SECTION,
    EMPTY_FILE,
    SHAPE,
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_VALUE,
    NOT_IN_LIST,
    NO_TEXT,
    OUTSIDE,
    UNREADABLE,
    SEVERAL_PROJECTS,
    BAD_TABLE,
    TWO_LISTS,
    INTERNAL,
    TOO_MANY,
    LINK,
    CITATION,
    CONFLICT,
    NOT_READ,
    CUT,
    CURLY,
    COPY,
)
