"""What a project looks like on one page, read from every room."""


def project_picture(project, *, person, leads):
    return {}
