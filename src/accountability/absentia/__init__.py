"""Trials in absence: tracked, weighed against the standards, and answered."""
