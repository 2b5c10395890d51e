"""What a browser may load on the shop's pages: the strict policy a careful shop would send."""


def content_security_policy(floorwalker_origin: str | None) -> str:
    """Allow the shop itself, and of the chat only what its script tag cannot do without."""
    chat = f" {floorwalker_origin}" if floorwalker_origin else ""
    rules = {
        "default-src": "'none'",
        "script-src": f"'self'{chat}",
        "style-src": "'self'",
        "img-src": f"'self' data:{chat}",
        "connect-src": f"'self'{chat}",
        "frame-src": chat.strip() or "'none'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def page_headers(floorwalker_origin: str | None) -> dict[str, str]:
    """The headers that every page of the shop carries."""
    return {
        "Content-Security-Policy": content_security_policy(floorwalker_origin),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cache-Control": "no-cache",
    }
