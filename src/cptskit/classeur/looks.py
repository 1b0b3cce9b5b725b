"""The formats of the workbook: few colours, hairlines, one font."""

from decimal import Decimal
from typing import Any

from cptskit.classeur.champs import Sorte
from cptskit.documents.figures.style import GREY, HAIRLINE, INK
from cptskit.projet.couleurs import claire

_FONT = "Calibri"
_NUMBERS = frozenset(
    {Sorte.ENTIER, Sorte.NOMBRE, Sorte.EUROS, Sorte.TAUX, Sorte.VALEUR, Sorte.ANNEE}
)
_LONG = 255
"""Old versions of Excel show hashes for a longer text in a cell of format « Texte »."""
_GREY_GROUND = "#EEF0F2"
_LINE = {"bottom": 4, "bottom_color": HAIRLINE}
_AMBER, _AMBER_GROUND = "#8A5000", "#FFF8E8"


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any, couleur: str) -> None:
        """Take the colour of the community."""
        self._book, self._made = book, {}  # type: Any, dict[tuple[Any, ...], Any]
        self.couleur, self.filet = couleur, HAIRLINE
        self.titre = self._format(
            bold=True, font_size=15, font_color=couleur, valign="vcenter", bottom=0
        )
        self.aide = self._format(italic=True, font_size=10, font_color=GREY, valign="vcenter")
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "font_size": 10}
        head |= {"align": "left", "indent": 1}
        self.entete = self._format(
            **head,
            font_color="#FFFFFF",
            bg_color=couleur,
            border=1,
            border_color=claire(couleur, 0.6),
        )
        self.entete_gris = self._format(
            **head, font_color=GREY, bg_color="#D5DADE", border=1, border_color=HAIRLINE
        )
        self.sans_objet = self._format(pattern=14, fg_color="#E3E6E9", bg_color="#FFFFFF", **_LINE)
        self.grand = self._format(bold=True, font_size=22, font_color=couleur, valign="vcenter")
        self.sous_titre = self._format(font_size=12, font_color=GREY, valign="vcenter")
        self.rubrique = self._format(
            bold=True,
            font_size=12,
            font_color=couleur,
            bottom=1,
            bottom_color=couleur,
            valign="vcenter",
        )
        self.corps = self._format(font_size=11, text_wrap=True, valign="top")
        self.alerte = self._format(
            font_size=11,
            text_wrap=True,
            valign="vcenter",
            font_color=_AMBER,
            bg_color=_AMBER_GROUND,
            border=1,
            border_color=_AMBER,
            indent=1,
        )
        self.lien = self._format(
            font_size=11,
            font_color=couleur,
            underline=1,
            valign="top",
            bottom=4,
            bottom_color=HAIRLINE,
        )
        self.ligne = self._format(
            font_size=11, text_wrap=True, valign="top", bottom=4, bottom_color=HAIRLINE
        )
        self.en_retrait = self._format(
            font_size=11,
            text_wrap=True,
            valign="top",
            align="left",
            indent=1,
            bottom=4,
            bottom_color=HAIRLINE,
        )
        self.compte = self._format(
            font_size=11,
            valign="top",
            align="right",
            num_format="#,##0",
            bottom=4,
            bottom_color=HAIRLINE,
        )

    def colonne(self, sorte: Sorte, gris: bool) -> Any:
        """Return the default format of a column, also that of its empty cells."""
        return self.texte(sorte, gris, False, 0)

    def texte(self, sorte: Sorte, gris: bool, risque: bool, longueur: int) -> Any:
        """Return the format of a text; `risque` where a spreadsheet might take it for a formula."""
        plain = sorte in (Sorte.CODE, Sorte.TEXTE, Sorte.CODES) and longueur <= _LONG
        kinds = {
            Sorte.DATE: "dd/mm/yyyy",
            Sorte.EUROS: '#,##0 "€"',
            Sorte.ENTIER: "#,##0",
            Sorte.TAUX: "0.0 %",
        }
        number = "@" if plain or risque else kinds.get(sorte, "General")
        more: dict[str, Any] = (
            {"align": "right"} if sorte in _NUMBERS else {"align": "left", "indent": 1}
        )
        if risque:
            more["quote_prefix"] = True
        return self._body(gris, num_format=number, **more)

    def nombre(self, sorte: Sorte, valeur: Decimal) -> Any:
        """Return the format of a number: as many decimals as it has, a year without a space."""
        if sorte is Sorte.ANNEE:
            return self._body(False, num_format="0", align="right")
        unit = ' "€"' if sorte is Sorte.EUROS else ""
        return self._body(False, num_format=f"#,##0{_decimals(valeur)}{unit}", align="right")

    def pourcent(self, valeur: Decimal) -> Any:
        """Return the format of a percentage."""
        return self._body(False, num_format=f"0{_decimals(valeur)} %", align="right")

    def _body(self, gris: bool, **more: Any) -> Any:
        ground = {"bg_color": _GREY_GROUND, "font_color": GREY} if gris else {"font_color": INK}
        return self._format(text_wrap=True, valign="top", font_size=10, **_LINE, **ground, **more)

    def _format(self, **kinds: Any) -> Any:
        key = tuple(sorted(kinds.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": _FONT, **kinds})
        return self._made[key]


def _decimals(valeur: Decimal) -> str:
    exponent = valeur.normalize().as_tuple().exponent
    count = max(0, -exponent) if isinstance(exponent, int) else 0
    return f".{'0' * min(count, 10)}" if count else ""
