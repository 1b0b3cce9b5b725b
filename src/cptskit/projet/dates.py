"""Dates as people know them: a day, a month or only a year."""

import calendar
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cptskit.francais.accents import without_accents
from cptskit.francais.dates import MONTHS, day_of_month
from cptskit.projet.citations import citer
from cptskit.socle.patterns import late
from cptskit.socle.records import record

_MOIS = {without_accents(nom): numero for numero, nom in enumerate(MONTHS, start=1)}
_FORMS = (
    late(r"(?P<a>\d{4})(-(?P<m>\d{1,2})(-(?P<j>\d{1,2}))?)?"),
    late(r"((?P<j>\d{1,2})/)?(?P<m>\d{1,2})/(?P<a>\d{4})"),
    late(r"((?P<j>\d{1,2})(er)? )?(?P<m>" + "|".join(_MOIS) + r") (?P<a>\d{4})"),
)

_SHORT_YEAR = late(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})")


@record
class DateCivile:
    """A day of the calendar, or the month or the year in which it falls when no more is known.

    Two dates are compared by what is certain: see `surement_avant`.
    """

    annee: int
    mois: int | None = None
    jour: int | None = None

    @property
    def debut(self) -> date:
        """The first day that this may be."""
        return date(self.annee, self.mois or 1, self.jour or 1)

    @property
    def fin(self) -> date:
        """The last day that this may be."""
        mois = self.mois or 12
        return date(self.annee, mois, self.jour or calendar.monthrange(self.annee, mois)[1])

    def surement_avant(self, autre: "DateCivile | date") -> bool:
        """Say whether this is before `autre`, whatever the days that are not known."""
        return self.fin < (autre if isinstance(autre, date) else autre.debut)

    def __str__(self) -> str:
        """Return the date in French: 1er mars 2020, mars 2020, 2020."""
        if self.mois is None:
            return str(self.annee)
        mois = f"{MONTHS[self.mois - 1]} {self.annee}"
        if self.jour is None:
            return mois
        return f"{day_of_month(self.jour)} {mois}"

    @classmethod
    def lire(cls, brut: object) -> "DateCivile":
        """Read `2020-03-01`, `01/03/2020`, `1er mars 2020`, `2020-03`, `mars 2020` or `2020`.

        Raises PydanticCustomError for anything else and for a day that does not exist.
        """
        if isinstance(brut, DateCivile):
            return brut
        if isinstance(brut, date):
            return cls(brut.year, brut.month, brut.day)
        texte = " ".join(str(brut).split())
        for form in _FORMS:
            if trouve := form.fullmatch(without_accents(texte.lower())):
                return cls._verifiee(trouve["a"], trouve["m"], trouve["j"], texte)
        if court := _SHORT_YEAR.fullmatch(texte):
            raise PydanticCustomError(
                "date_illisible",
                "« {brut} » n'est pas une date.",
                {
                    "aide": "L'année s'écrit avec ses quatre chiffres : "
                    f"{court[1]}/{court[2]}/20{court[3]}.",
                    "brut": citer(texte),
                },
            )
        raise PydanticCustomError(
            "date_illisible",
            "« {brut} » n'est pas une date.",
            {
                "aide": "Écrivez 2026-03-31, 31/03/2026, ou seulement 2026-03 "
                "si le jour n'est pas connu.",
                "brut": citer(texte),
            },
        )

    @classmethod
    def _verifiee(cls, annee: str, mois: str | None, jour: str | None, brut: str) -> "DateCivile":
        numero = (_MOIS.get(mois) or int(mois)) if mois else None
        try:
            date(int(annee), 1 if numero is None else numero, 1 if jour is None else int(jour))
        except ValueError:
            raise PydanticCustomError(
                "date_impossible",
                "« {brut} » n'existe pas au calendrier.",
                {"aide": "Vérifiez le jour et le mois : 31/03/2026 est le 31 mars.", "brut": brut},
            ) from None
        return cls(int(annee), numero, None if jour is None else int(jour))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let Pydantic read the date with `lire`."""
        return core_schema.no_info_plain_validator_function(cls.lire)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the date to editors."""
        return {"type": ["string", "integer"], "examples": ["2026-03-31", "31/03/2026", "2026-03"]}
