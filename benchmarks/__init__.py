"""Timings, as ratios within one run; the tests hold none."""
