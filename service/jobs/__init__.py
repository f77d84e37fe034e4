"""Who runs the extraction: this process, or a process of its own."""
