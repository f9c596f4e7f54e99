"""Text: sentences, words, languages, likeness and HTML, for whoever needs them."""
