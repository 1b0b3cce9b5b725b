"""Changes to the files of a project that keep every other byte, comment and order.

`Placing` changes values in place in the text of a file; `territory` knows what to change when
communes are added or removed. Nothing here writes to the disk.
"""
