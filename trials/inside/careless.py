"""The planner as it would be if nobody looked whether somebody else had saved meanwhile."""

from intheroom.config.wsgi import application
from intheroom.kit.ask import sending

__all__ = ["application"]

sending._claim_version = lambda _asking: None
