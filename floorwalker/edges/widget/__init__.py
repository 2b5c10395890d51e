"""The shopper's side: loader, state, panel and live connection. Hostile by default."""
