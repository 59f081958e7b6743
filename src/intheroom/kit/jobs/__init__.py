"""Work done beside the pages: tasks with a lease, and the program that does what is due."""
