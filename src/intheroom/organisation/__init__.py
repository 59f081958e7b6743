"""What people say about their background, apart from who they are, and what may be told of it."""
