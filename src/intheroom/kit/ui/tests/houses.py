"""A pretend house for the frame; the real one comes from a higher room."""

from types import SimpleNamespace

HOUSE = SimpleNamespace(name="Orkney Carers Together", phone="01856 555 123", phone_spoken="0 1 8 5 6")


def house(_request):
    return {"house": HOUSE}
