"""Everyone a project touches: who is listed, who has a say, who is affected."""
