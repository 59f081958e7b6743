"""Shared tasks: one that is offered to a member, one that they wrote down for anybody, and some taken on or done."""

from intheroom.decisions import services


def furnish_tasks(cast):
    """Tasks in each of their states."""
    project = cast.project

    def add(name, words, who="", **more):
        who = str(cast.place(who).pk) if who else ""
        asked = {"what": words, "who": who, **more}
        return services.add_task(by=cast.people[name], project=project, answers=asked)

    offered = add("ailsa", "Ring the ferry office", "erlend")
    free = add("erlend", "Ask at the mart for a stall")
    add("magnus", "Find out about the night rota", "magnus")
    done = add("ailsa", "Bring the kettle", "ailsa")
    services.move_task(by=cast.ailsa, task=done, place=cast.place("ailsa"), move="done")
    return {
        "task_id": free.pk,
        ("decisions:answer_task", "task_id"): offered.pk,
        ("decisions:move_task", "move"): "take-on",
    }
