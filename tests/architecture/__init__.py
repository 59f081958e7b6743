"""Checks on the shape of the house itself."""
