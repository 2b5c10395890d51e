"""Who gets the next customer: small pure functions over a picture of one moment, one way of choosing a file."""
