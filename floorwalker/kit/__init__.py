"""Small pure tools that know nothing of shops, chats or machines."""
