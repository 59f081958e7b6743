"""How pages and paper look: templates, form widgets, components, print."""
