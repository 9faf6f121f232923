"""Tasks that write generated files; a test compares each with what is on disk."""
