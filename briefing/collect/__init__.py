"""Collect: what comes in from the network and from the user's files."""
