"""French: its numbers, lists, agreement and typography; it imports nothing of ours."""
