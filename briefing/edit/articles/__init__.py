"""An entry becomes an article: its title, its outlet, its sentences without noise."""
