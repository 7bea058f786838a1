"""The next text of a document: what changed is written, every other line stays."""
