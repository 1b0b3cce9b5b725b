"""The command line: words, options, exit codes; no logic."""
