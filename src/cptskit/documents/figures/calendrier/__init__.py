"""The calendar: milestones, missions and actions over the years of the contract."""
