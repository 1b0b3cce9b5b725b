"""The rules: a folder a chapter, a file a rule, one registry."""
