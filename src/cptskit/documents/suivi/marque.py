"""Who is said to have made the changes, and when."""

from datetime import date

from cptskit.socle.records import record


@record
class Marque:
    """What each mark bears: an author, whom the user names, and a day."""

    auteur: str
    jour: date

    @property
    def horodatage(self) -> str:
        """The day as Word and HTML write it."""
        return f"{self.jour.isoformat()}T12:00:00Z"
