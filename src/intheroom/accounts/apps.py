"""Signing in, the people who host this copy, and the copy's own name and phone number."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "intheroom.accounts"
    label = "accounts"
