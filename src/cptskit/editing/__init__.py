"""Changes to the files of a project that leave every other byte, comment and order as they are.

`YamlText` changes values in place in the text of a file; `territory` knows what to change when
communes come and go. Nothing here writes to the disk.
"""

from cptskit.editing.fresh import recipient_lines, territory_lines
from cptskit.editing.plan import Edited, Wish
from cptskit.editing.territory import edit_territory
from cptskit.editing.yaml_text import YamlText

__all__ = [
    "Edited",
    "Wish",
    "YamlText",
    "edit_territory",
    "recipient_lines",
    "territory_lines",
]
