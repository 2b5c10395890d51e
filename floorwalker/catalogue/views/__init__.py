"""The catalogue as others see it."""
