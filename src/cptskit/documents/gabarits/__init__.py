"""A document's template to its Markdown: what Jinja sees, may do, and how it fails."""
