"""The agents' side: sign-in, the desk's live connection, people and their rights."""
