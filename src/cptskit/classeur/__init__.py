"""A project as a workbook and back: sheets declared once, written, and read as people return them.

`feuilles` declares the sheets; columns come from the models. `ecriture` writes them; `lecture` and
`reconnaissance` find them in a file that people sorted, filtered, cut and renamed; `rapprochement`
says what differs, row by row. Nothing here writes to the disk.
"""
