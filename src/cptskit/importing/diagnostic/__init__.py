"""From official files, as anybody downloads them, to the figures of one territory.

Each source is a file of `sources/`: it recognises a table by its headings, reads it as a stream
into facts (`facts`), and never touches a project; `editing.diagnostic` turns facts into entries.
"""
