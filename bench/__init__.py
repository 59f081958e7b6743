"""What a page costs: processor time, queries, weight, and how soon the first one comes."""
