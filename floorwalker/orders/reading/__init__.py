"""Reading what a shop's server reports: one file for each shop software, and nothing believed that is not there."""
