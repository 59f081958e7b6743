"""Fault, attack and load runs: each tries to break one promise and prints what it measured."""
