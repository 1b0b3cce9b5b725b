"""The three files that a community keeps through a year: indicators, accounts, events."""
