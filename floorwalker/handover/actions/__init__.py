"""What is done about a handover: giving, confirming, giving back, what follows when time has passed, and settings."""
