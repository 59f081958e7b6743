"""The four kits every room is built from."""
