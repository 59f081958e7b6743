"""Photos, words and recordings of people: who said yes to what, what is in use, and who has a copy."""
