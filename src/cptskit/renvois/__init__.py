"""What is written once and cited: people, groups, partners, indicators, counts and dates.

A text cites with one syntax, `[[médecins traitants]]`; a key cites by the id alone (`personne:
martin`, `pilote: groupe-crises`). `resolve` puts in what is cited, so that rules, documents and
templates of one's own read a project in which nothing is left to look up.
"""

from cptskit.renvois.egares import Unresolved
from cptskit.renvois.resolution import resolve
from cptskit.renvois.valeurs import Citable, citables

__all__ = ["Citable", "Unresolved", "citables", "resolve"]
