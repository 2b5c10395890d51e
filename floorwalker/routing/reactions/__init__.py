"""What routing does when time has passed and a customer still waits."""
