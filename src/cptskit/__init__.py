"""cptskit: draft, check and produce the health project of a CPTS."""

__version__ = "0.1.0"
