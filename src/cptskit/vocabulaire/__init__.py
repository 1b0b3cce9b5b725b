"""The words that people use for the values of a list: one vocabulary for all that reads them.

`import`, the reading of YAML, `fix` and editors ask here, so that « IDEL » means the same to all.
"""

from cptskit.vocabulaire.sens import advice_for, code_for, loses_words, possible_codes

__all__ = ["advice_for", "code_for", "loses_words", "possible_codes"]
