"""The page on which a project is seen while it is written: findings, progress, document."""
