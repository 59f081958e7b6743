"""Reading mail that comes in. Nothing in it is trusted, and no mail however odd may stop the others."""
