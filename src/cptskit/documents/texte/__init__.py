"""A document's Markdown to the one stream of tokens that all writers read."""
