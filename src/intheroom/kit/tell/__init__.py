"""What is told to somebody, said once: on the web, by e-mail, text, letter, easy read, phone or by hand."""
