"""What communities keep and what offices publish, read into plain facts; no project is touched."""
