"""Where something happens."""

from dragoman.model.span import Span
from dragoman.model.value import Value


class Place(Value):
    """A city or state; ``code`` is the ISO 3166 alpha-3 code of the state it lies in.

    Coordinates are in degrees (WGS 84) and ``geonames_id`` is GeoNames' number, both from the
    gazetteer's cities; None for whole states.
    """

    name: str
    code: str | None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    mention: Span | None = None
