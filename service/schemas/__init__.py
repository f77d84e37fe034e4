"""What the API accepts and returns; the only place that knows pydantic beside the settings."""
