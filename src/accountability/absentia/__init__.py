"""Trials in absentia: proceedings made of dated, sourced events, the course they can take, and their deadlines."""
