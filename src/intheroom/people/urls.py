"""Addresses of a person's own details and needs, and of helping somebody."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.people import views

app_name = "people"
urlpatterns = [
    path("my-details/", views.my_details, name="my_details"),
    *paths("people/<int:pk>/details/", views.change_details),
    path("people/<int:pk>/who-has-seen/", views.seen_letter, name="seen_letter"),
    path("people/<int:pk>/sign-in-code/", views.give_sign_in_code, name="give_sign_in_code"),
    path("my-needs/", views.my_needs, name="my_needs"),
    path("my-needs/still-right/", views.confirm_needs, name="confirm_needs"),
    path("people/<int:pk>/needs/shown/", views.show_needs, name="show_needs"),
    *paths("people/<int:pk>/needs/", views.inclusion, in_steps=True),
    path("people/<int:pk>/form-link/", views.give_form_link, name="give_form_link"),
    path("people/<int:pk>/form-link/end/", views.end_form_link, name="end_form_link"),
    path("form/", views.type_form_code, name="type_form_code"),
    *paths("form/<str:token>/", views.inclusion_by_link, in_steps=True),
    path("my-data/", views.my_data, name="my_data"),
    *paths("my-data/ask/", views.ask_about_data),
    path("people/<int:pk>/everything/", views.everything, name="everything"),
    path("people/<int:pk>/everything.json", views.everything_file, name="everything_file"),
    *paths("people/<int:pk>/forget/", views.forget_me),
    path("forgotten/", views.forgotten, name="forgotten"),
    path("how-long/", views.how_long, name="how_long"),
    path("past-time/", views.past_time, name="past_time"),
    path("past-time/<int:pk>/forget/", views.forget_past_time, name="forget_past_time"),
    path("past-time/records/", views.take_records_away, name="take_records_away"),
    path("unsent/", views.unsent, name="unsent"),
    path("unsent/decide/", views.decide_unsent, name="decide_unsent"),
    path("requests/", views.requests, name="requests"),
    path("requests/<int:pk>/", views.data_request, name="data_request"),
    path("requests/<int:pk>/arrived/", views.acknowledge_request, name="acknowledge_request"),
    path("requests/<int:pk>/take-back/", views.take_request_back, name="take_request_back"),
    *paths("requests/<int:pk>/longer/", views.take_longer),
    *paths("requests/<int:pk>/finish/", views.finish_request),
]
