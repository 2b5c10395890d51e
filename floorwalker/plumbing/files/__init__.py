"""Where the contents of files lie: a folder, or a bucket that many machines share. The store knows the rest."""
