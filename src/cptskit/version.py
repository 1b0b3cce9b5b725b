"""The version of cptskit."""

__version__ = "0.1.0"
