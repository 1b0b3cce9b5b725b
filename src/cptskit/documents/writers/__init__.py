"""The writers: one token tree to PDF, Word and HTML."""
