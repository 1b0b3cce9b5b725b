"""A project as a workbook and back: sheets are declared once, written, and read back as edited.

`feuilles` declares the sheets; columns come from the models. `ecriture` writes them; `lecture` and
`reconnaissance` find them in a file that people sorted, filtered, cut and renamed; `rapprochement`
says what differs, row by row. Nothing here writes to the disk.
"""
