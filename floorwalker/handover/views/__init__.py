"""Handovers as others see them: the form filled in, the receiver's card, the hint, the page for leads."""
