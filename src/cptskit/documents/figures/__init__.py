"""Figures: maps and charts, declared once, drawn as SVG for HTML and PDF or PNG for Word."""
