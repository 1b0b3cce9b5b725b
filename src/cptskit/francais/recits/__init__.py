"""Figures that the sentences of a project tell: what they count, and how precisely.

A figure is taken only where the sentence says that it speaks of the whole: `dans quatre communes`
is a part, `les quatre communes du territoire` is not. What is not sure is left.
"""
