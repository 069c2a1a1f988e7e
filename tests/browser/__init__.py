"""Pictures as a real browser shows them; left out where no Chromium is installed."""
