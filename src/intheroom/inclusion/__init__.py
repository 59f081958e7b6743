"""What people need, as jobs: someone takes each one on, by a day, and the person says whether it works."""
