"""What a customer says that counts in law: that they withdraw from a purchase, or complain of what they got."""
