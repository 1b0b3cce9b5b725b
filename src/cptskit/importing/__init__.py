"""Files of communities and of public offices, read into plain facts; no project is changed."""
