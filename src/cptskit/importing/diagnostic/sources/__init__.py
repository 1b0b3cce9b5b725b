"""One file a source: how it is recognised, and what it says of a territory."""
