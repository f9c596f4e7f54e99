"""Where the outlets of a story give different numbers."""
