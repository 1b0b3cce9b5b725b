"""What templates show of several fields together: the money of the contract and of the budget."""
