"""Draws the staff's portraits: flat, friendly, and of nobody who exists. Run it when a face changes.

`python -m demo.draw_portraits`
"""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from demo.people import STAFF

SIZE = 256
FINE = 4
"""Drawn this much larger and shrunk, so that curves are smooth."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Face:
    """What makes a face one's own."""

    wall: str
    skin: str
    shade: str
    hair: str
    shirt: str
    collar: str
    has_long_hair: bool = False
    has_bun: bool = False
    has_beard: bool = False
    has_glasses: bool = False
    has_cap: bool = False


FACES = {
    "Marit": Face("#d9e4dd", "#f0cdb4", "#dfb295", "#c8c4bd", "#34597a", "#f4efe2", has_bun=True, has_glasses=True),
    "Eero": Face("#e8dcc6", "#eac3a3", "#d5a583", "#6d4a30", "#24503f", "#d9c9a4", has_beard=True),
    "Anna": Face("#f1d9c9", "#f3d3bb", "#e2b699", "#9c4f2c", "#c98a1f", "#f4efe2", has_long_hair=True),
    "Bo": Face("#d5e1e8", "#f1cfb6", "#dcae90", "#b98a45", "#3d6a86", "#e2a52f", has_cap=True),
    "Saana": Face(
        "#e3dcea", "#d9a67e", "#c18b62", "#2a2422", "#5f7f86", "#e2a52f", has_long_hair=True, has_glasses=True
    ),
}


def draw(face: Face) -> Image.Image:
    """Draw one portrait, from the wall behind to the glasses in front."""
    picture = Image.new("RGB", (SIZE * FINE, SIZE * FINE), face.wall)
    pen = _Pen(ImageDraw.Draw(picture))
    _draw_hair_behind(pen, face)
    _draw_shoulders(pen, face)
    _draw_head(pen, face)
    _draw_hair_in_front(pen, face)
    _draw_features(pen, face)
    return picture.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


class _Pen:
    """Draws in the 256 units of the portrait."""

    def __init__(self, canvas: ImageDraw.ImageDraw) -> None:
        self._canvas = canvas

    def oval(self, box: Box, colour: str) -> None:
        self._canvas.ellipse(_fine(box), fill=colour)

    def block(self, box: Box, radius: int, colour: str) -> None:
        self._canvas.rounded_rectangle(_fine(box), radius * FINE, fill=colour)

    def slice(self, box: Box, start: int, end: int, colour: str) -> None:
        self._canvas.chord(_fine(box), start, end, fill=colour)

    def arc(self, box: Box, start: int, end: int, colour: str, width: int = 3) -> None:
        self._canvas.arc(_fine(box), start, end, fill=colour, width=width * FINE)


def _draw_hair_behind(pen: _Pen, face: Face) -> None:
    if face.has_long_hair:
        pen.block((66, 66, 190, 216), 56, face.hair)
    if face.has_bun:
        pen.oval((100, 16, 156, 72), face.hair)


def _draw_shoulders(pen: _Pen, face: Face) -> None:
    pen.block((34, 196, 222, 330), 62, face.shirt)
    pen.slice((92, 168, 164, 236), 0, 180, face.collar)
    pen.block((106, 150, 150, 218), 22, face.shade)


def _draw_head(pen: _Pen, face: Face) -> None:
    for ear in ((68, 108, 90, 142), (166, 108, 188, 142)):
        pen.oval(ear, face.shade)
    pen.block((78, 56, 178, 186), 50, face.skin)
    if face.has_beard:
        pen.slice((77, 76, 179, 190), 8, 172, face.hair)
        pen.block((104, 126, 152, 152), 13, face.hair)


def _draw_hair_in_front(pen: _Pen, face: Face) -> None:
    pen.slice((74, 42, 182, 158), 188, 352, face.hair)
    pen.slice((72, 40, 150, 132), 150, 318, face.hair)
    if face.has_cap:
        pen.slice((70, 30, 186, 146), 180, 360, face.shirt)
        pen.block((66, 78, 190, 98), 10, face.collar)
        pen.oval((117, 14, 139, 36), face.collar)


def _draw_features(pen: _Pen, face: Face) -> None:
    ink = "#2b2622"
    for middle in (106, 150):
        pen.oval((middle - 5, 112, middle + 5, 123), ink)
        pen.arc((middle - 11, 98, middle + 11, 114), 205, 335, face.hair if not face.has_cap else face.shade)
        pen.oval(
            (middle - 14, 130, middle + 6, 144) if middle < 128 else (middle - 6, 130, middle + 14, 144), _blush(face)
        )
    pen.arc((121, 118, 135, 138), 20, 160, face.shade)
    pen.slice((110, 134, 146, 164), 10, 170, "#fffaf2" if not face.has_beard else "#f6e7da")
    if face.has_glasses:
        for box in ((89, 101, 123, 134), (133, 101, 167, 134)):
            pen.arc(box, 0, 360, ink)
        pen.arc((121, 108, 135, 124), 200, 340, ink)


def _blush(face: Face) -> str:
    """A little more blood than the skin has elsewhere."""
    red, green, blue = (int(face.skin[at : at + 2], 16) for at in (1, 3, 5))
    return f"#{red:02x}{green - 24:02x}{blue - 22:02x}"


def _fine(box: Box) -> Box:
    left, top, right, bottom = box
    return (left * FINE, top * FINE, right * FINE, bottom * FINE)


if __name__ == "__main__":
    for colleague in STAFF:
        draw(FACES[colleague.first_name]).save(colleague.portrait, optimize=True)
