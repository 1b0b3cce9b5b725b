"""A project to documents: templates to Markdown, to one token tree, to each format."""
