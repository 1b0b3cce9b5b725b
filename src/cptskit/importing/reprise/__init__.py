"""A projet de santé or an annex in an office format, turned into facts, texts and questions."""
