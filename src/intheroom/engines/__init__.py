"""Thinking without Django: pure functions, no clock, no global randomness."""
