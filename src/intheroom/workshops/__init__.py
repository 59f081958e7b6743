"""Sessions: places and ways to meet, when people can, the plan of dates, and getting each one ready."""
