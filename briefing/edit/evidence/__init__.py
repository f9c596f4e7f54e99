"""What tells one piece of news from another: terms, names, numbers, days; and the groups that pairs make."""
