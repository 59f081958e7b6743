"""A form declared once and answered any way: web, paper, phone, or written down by someone."""
