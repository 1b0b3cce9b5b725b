"""An ARS's own Word template, filled with a project by docxtpl.

`docxtpl` gives the tags, in the text of the trame, to Jinja. What is more than plain words (rich
text, figures, « À compléter » marks) leaves one sign in the text, and is put in its place
afterwards, as elements: nothing of a user's is ever parsed as XML.
"""
