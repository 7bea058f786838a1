"""Measurements: seeded models and the definitions of what is counted."""
