"""The map of a territory."""
