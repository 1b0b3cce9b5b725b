"""The scale and the schedule of a contract, for people and for machines: one module a format."""

from cptskit.reporting.bareme.as_csv import report as as_csv
from cptskit.reporting.bareme.as_json import report as as_json
from cptskit.reporting.bareme.as_text import report as as_text
from cptskit.reporting.bareme.scenarios_text import report as scenarios_as_text

__all__ = ["as_csv", "as_json", "as_text", "scenarios_as_text"]
