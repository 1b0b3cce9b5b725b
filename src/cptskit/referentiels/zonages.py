"""Classes of the conventional zonages, as CartoSanté writes them in its exports (grade B)."""

_EN_MOTS = {
    "1_tres_sous_dotee": "très sous-dotée",
    "2_sous_dotee": "sous-dotée",
    "3_intermediaire": "intermédiaire",
    "4_tres_dotee": "très dotée",
    "5_sur_dotee": "sur-dotée",
    "5b_non_prioritaire": "non prioritaire",
}


def classe_en_mots(classe: str) -> str:
    """Return a class as one reads it; any other as it is written."""
    return _EN_MOTS.get(classe.strip().lower(), classe)
