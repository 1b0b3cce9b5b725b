"""The charts of the diagnostic and of the members."""
