"""Signing in, the people who host this copy, and the copy's own name and phone number."""
