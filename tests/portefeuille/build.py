"""Small projects, written where a test wants them."""

from pathlib import Path

COMMUNES = {"A": ("33281", "33318"), "B": ("33318", "33422"), "C": ("33273",)}


def write(folder: Path, name: str, *, etape: str = "contrat", more: str = "") -> Path:
    """Write a project that covers the communes of its name; A and B both claim 33318."""
    target = folder / name
    target.mkdir(parents=True)
    communes = "".join(f"    - {{insee: '{code}'}}\n" for code in COMMUNES[name])
    (target / "cpts.yaml").write_text(
        f"etape: {etape}\nregion: Nouvelle-Aquitaine\n"
        f"identite: {{nom: CPTS {name}, date: 2026-10-01}}\n"
        "contacts: [{nom: Camille Fictif, fonction: présidence, interlocuteur: oui}]\n"
        "membres: {professionnels: [{nom: Secret, prenom: Ana, profession: infirmier}]}\n"
        f"territoire:\n  communes:\n{communes}{more}",
        encoding="utf-8",
    )
    return target


SIGNED = "contrat: {signature: 2022-10-15, taille: 3}\nmissions: {prevention: {orientation: x}}\n"
