"""Addresses for the people a project touches."""

app_name = "stakeholders"
urlpatterns: list = []
