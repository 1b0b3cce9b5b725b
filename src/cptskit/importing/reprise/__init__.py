"""A projet de santé or an annex in an office format, understood: facts, texts, questions."""
