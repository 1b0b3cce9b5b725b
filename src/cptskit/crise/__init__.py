"""What the crisis plan needs beside the project: its directory, its call tree, its versions.

The directory holds telephone numbers. It is not a part of the project: this room alone reads it,
for the restricted edition and for the command that checks it, and hands it to nothing that is
published.
"""
