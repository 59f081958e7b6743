import pytest


@pytest.mark.django_db
def test_measure(client, django_user_model):
    import contextlib
    import io

    from bench.inside import scene

    with contextlib.redirect_stdout(io.StringIO()) as out:
        scene.main() if hasattr(scene, "main") else None
    print(out.getvalue()[:300])
