"""Rows of sessions, put together for the pages."""
