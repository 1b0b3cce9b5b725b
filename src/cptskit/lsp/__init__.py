"""The server of editors: findings, help, completion and corrections while one types.

It speaks the Language Server Protocol over its standard streams. Nothing of a project runs, nothing
is written, nothing leaves the machine: an editor gives the text, and does what it is answered.
"""
