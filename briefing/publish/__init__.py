"""Publish: what leaves the program."""
