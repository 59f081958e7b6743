"""Tests of the work done beside the pages."""
