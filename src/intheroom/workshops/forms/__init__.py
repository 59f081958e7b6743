"""What is asked about sessions."""
