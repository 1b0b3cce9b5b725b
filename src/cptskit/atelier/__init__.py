"""A page where a project is written: sessions over its folder, and the pages that show them."""
