"""The pages that cut across rooms: front page, project home, what next. Reads only."""
