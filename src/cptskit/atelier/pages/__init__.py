"""What the page serves: chapters, the document beside, and the acts of a person."""
