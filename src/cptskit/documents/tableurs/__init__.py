"""Documents as workbooks: what an officer wants to sort, add and check."""
