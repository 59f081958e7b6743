"""What this planner never keeps about anybody."""

# What no form asks and no column holds, as people read it. A test holds every form and table to it.
NEVER_KEPT = (
    "what illness or condition you have",
    "your health number or your insurance number",
    "if you have the right to live or work here",
    "which benefits you get",
    "if you were ever in trouble with the law",
    "which sex was written down when you were born",
    "if you have a partner or children",
    "where your phone or computer is",
)
