"""The governance chart: bodies, colleges, offices, coordination, working groups."""
