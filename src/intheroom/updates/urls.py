"""The addresses of updates, under a project's own."""

from django.urls import path

from intheroom.kit.ask.urls_for import paths
from intheroom.updates import views

app_name = "updates"
urlpatterns = [
    path("updates/", views.updates, name="updates"),
    *paths("updates/agree/", views.agree_updates),
    *paths("updates/line/", views.add_line),
    *paths("updates/write/", views.write_update),
    *paths("updates/thanks/", views.say_thanks),
    *paths("updates/named/", views.say_credit),
    path("updates/came-back/", views.came_back, name="came_back"),
    path("updates/<int:update_id>/", views.update, name="update"),
    path("updates/<int:update_id>/begin/", views.begin_telling, name="begin_telling"),
    path("updates/<int:update_id>/stop/", views.stop_telling, name="stop_telling"),
    path("updates/<int:update_id>/list/", views.call_list, name="call_list"),
    path("updates/<int:update_id>/letters/", views.letters, name="letters"),
    *paths("updates/<int:update_id>/reply/", views.reply_to_update),
    path("updates/told/<int:telling_id>/", views.note_telling, name="note_telling"),
]
