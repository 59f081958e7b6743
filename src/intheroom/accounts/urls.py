"""Addresses of first start, signing in and out."""

from django.urls import path

from intheroom.accounts import views
from intheroom.kit.ask.urls_for import paths

app_name = "accounts"
urlpatterns = [
    path("waiting-for-host/", views.waiting_for_host, name="waiting_for_host"),
    path("first-start/<str:token>/", views.first_start, name="first_start"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-in/code/", views.type_code, name="type_code"),
    path("sign-in/link/<str:token>/", views.sign_in_link, name="sign_in_link"),
    path("sign-in/passphrase/", views.sign_in_with_passphrase, name="sign_in_with_passphrase"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("signed-out/", views.signed_out, name="signed_out"),
    path("sign-in-requests/", views.sign_in_requests, name="sign_in_requests"),
    path("sign-in-requests/<int:pk>/code/", views.show_sign_in_code, name="show_sign_in_code"),
    path("this-copy/hosts/", views.hosts, name="hosts"),
    path("this-copy/hosts/<int:pk>/", views.make_host, name="make_host"),
    path("this-copy/hosts/step-down/", views.step_down, name="step_down"),
    *paths("this-copy/", views.change_house),
]
