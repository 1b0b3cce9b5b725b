"""What all rooms stand on: files, pictures, findings, errors; it imports nothing of ours."""
