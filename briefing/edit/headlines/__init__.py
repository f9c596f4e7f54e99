"""What a headline is, and which of a story's own heads it."""
