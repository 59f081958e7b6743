"""A person, with or without an account, and the ways to reach them."""
