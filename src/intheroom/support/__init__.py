"""Support for both sides: training to be ready for the work, and somebody to go along with."""
