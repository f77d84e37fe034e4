"""HTTP, storage and the command line around the pipeline."""
