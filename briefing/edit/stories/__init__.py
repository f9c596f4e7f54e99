"""Articles on the same news become one story."""
