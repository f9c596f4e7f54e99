"""Stories are followed from day to day: which go on, which say nothing new, which have ended."""
