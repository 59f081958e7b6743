"""One rule, one function, one source: advice that remembers, and the few hard stops."""
