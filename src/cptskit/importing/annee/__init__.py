"""The three files that a community keeps during a year: indicators, accounts, events."""
