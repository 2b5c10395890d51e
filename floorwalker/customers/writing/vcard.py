"""A customer as a card for an address book: vCard 4.0 as RFC 6350 has it, escaped and folded."""

from floorwalker.customers.model import Customer

LONGEST_LINE_BYTES = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": ""})


def vcard(customer: Customer) -> str:
    """Write the card; a card needs a name, so who has none goes by their address or the shop's id of them."""
    named = customer.name or customer.mail or customer.external_id or customer.id
    lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:individual", f"UID:urn:uuid:{customer.id}", f"FN:{_text(named)}"]
    told = {"EMAIL": customer.mail, "TEL;VALUE=text": customer.phone, "LANG": customer.language}
    lines += [f"{kind}:{_text(value)}" for kind, value in told.items() if value]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _text(value: str) -> str:
    return value.translate(_ESCAPED)


def _folded(line: str) -> str:
    """Break a line where it has 75 octets, never within a letter; what goes on begins with a blank."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    return "\r\n".join([*pieces, piece])
