"""HTTP words only: what is asked is parsed here, answered by `processing`, and put into the API's shapes."""
