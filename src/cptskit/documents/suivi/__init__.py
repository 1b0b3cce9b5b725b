"""A document with what changed since a former state marked in it: in Word, and in HTML.

Both states are written as they always are; the marks are put in afterwards, so that no writer
knows of them. Refusing all gives the former document back, accepting all the new one.
"""

from cptskit.documents.suivi.marque import Marque
from cptskit.documents.suivi.page import marked_page
from cptskit.documents.suivi.word import marked_word

__all__ = ["Marque", "marked_page", "marked_word"]
