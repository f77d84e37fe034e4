"""Raw news text in, coded events out; knows no web, no database and no settings."""
