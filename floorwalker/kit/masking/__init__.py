"""What nobody should have written into a chat: numbers of cards and of people, and passwords, found and masked.

Pure rules over one text. A card is known by its issuer, its check digit and how people group it; a person's number
by its date and check digits, or by the word before it; a password by the sentence that it stands in.
"""
