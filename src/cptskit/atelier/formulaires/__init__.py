"""The questions of the page, made from the models: chapters, fields, choices, values."""
