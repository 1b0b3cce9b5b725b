"""What a project is: the Pydantic models, one file a chapter, and the field types.

This package imports nothing else of ours. A model's field is the YAML key; its French description
becomes the help of the JSON Schema and the text of the boxes « À compléter ».
"""

from cptskit.projet.racine import Projet

__all__ = ["Projet"]
