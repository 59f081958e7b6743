"""Tests of what goes outside."""
