"""What tells one piece of news from another: terms, names, numbers and days, and how common a term is."""
