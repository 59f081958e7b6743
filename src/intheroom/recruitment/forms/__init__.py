"""What is asked while people are being found."""
