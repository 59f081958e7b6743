"""Whether an answer lets nothing in from elsewhere and nothing out."""

CLOSED = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*")


def is_closed(headers):
    """Whether an answer's headers let nothing in from elsewhere and nothing out."""
    policy = headers["Content-Security-Policy"]
    return (
        all(f"{kind} 'none'" in policy for kind in ("default-src", "frame-ancestors", "base-uri"))
        and "form-action 'self'" in policy
        and not [word for word in CLOSED if word in policy.split()]
        and headers["X-Content-Type-Options"] == "nosniff"
        and headers["X-Frame-Options"] == "DENY"
        and headers["Referrer-Policy"] in {"no-referrer", "same-origin"}
    )
