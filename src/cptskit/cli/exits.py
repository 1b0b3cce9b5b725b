"""The exit codes of every command."""

OK = 0
"""Nothing blocking."""
FINDINGS = 1
"""At least one error; with --strict, at least one warning."""
UNREADABLE = 2
"""The command or its input cannot be read."""
INTERNAL = 3
"""A fault of ours."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it."""
