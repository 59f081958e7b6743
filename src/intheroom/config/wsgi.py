"""The entry the web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "intheroom.config.settings")
application = get_wsgi_application()

# What is loaded now stays as long as the server: looking through it for rubbish held a page up now and then.
gc.freeze()
