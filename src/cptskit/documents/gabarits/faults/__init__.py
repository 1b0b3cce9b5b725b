"""What is wrong in a template, where, and what may be meant: in French, for who edits it."""
