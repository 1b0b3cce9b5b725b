"""One module per source: how it is recognised, and its facts on a territory."""
