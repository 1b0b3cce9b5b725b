"""What the crisis plan needs besides the project: its directory, its call tree, its versions.

The directory holds telephone numbers. It is not part of the project: only this package reads it,
for the restricted edition and for the command that checks it; nothing that is published gets it.
"""
