"""What changes rows about sessions."""
