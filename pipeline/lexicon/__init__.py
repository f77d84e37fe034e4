"""Word lists as data (TOML beside this file), validated when loaded."""
