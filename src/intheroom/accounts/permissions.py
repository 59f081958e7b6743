"""Who is signed in, and who is the host."""

from django.contrib.auth.decorators import login_required

signed_in = login_required
