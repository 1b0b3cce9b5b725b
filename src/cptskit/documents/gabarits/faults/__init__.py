"""Faults of a template, with their place and a suggestion, in French, for whoever edits it."""
