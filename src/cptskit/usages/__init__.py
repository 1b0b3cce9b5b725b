"""From a folder to an answer: what a command does, and what a program may call."""
