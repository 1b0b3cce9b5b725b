"""Certain corrections: what to write instead, and the corrected files."""
