"""Corrections that are certain: what to write instead, and the files as they would be."""
