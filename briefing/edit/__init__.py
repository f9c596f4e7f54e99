"""Edit: entries become stories, stories a briefing. Pure: no clock, no file, no network, no chance."""
