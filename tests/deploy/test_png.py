from __future__ import annotations

import pytest

from deploy import png

SMALL = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}">{}</svg>'


def drawing(width: int = 100, height: int = 50, inside: str = "") -> str:
    return SMALL.format(width, height, inside)


def test_words_are_painted_in_faces_that_come_with_the_app():
    files = png.fonts(drawing())
    assert [name.rpartition("/")[2] for name in files] == [
        "SourceCodePro[wght].ttf",
        "SourceSans3[wght].ttf",
    ]
    empty = png.paint(drawing(), width=200)
    text = """<text y="30" font-family="'Source Sans 3'">{}</text>"""
    words, box = (png.paint(drawing(inside=text.format(one)), width=200) for one in ("w₁", "w₂"))
    assert empty != words != box


def test_chinese_is_painted_in_a_face_of_the_system(monkeypatch):
    words = drawing(inside="<text>张量</text>")
    monkeypatch.setattr(png, "_chinese", lambda: ("/fonts/NotoSansCJK-Regular.ttc",))
    assert png.fonts(words)[-1] == "/fonts/NotoSansCJK-Regular.ttc"
    monkeypatch.setattr(png, "_chinese", tuple)
    assert png.fonts(words) == []
    assert png.fonts(drawing()) != []


def test_a_family_is_found_in_the_folders_of_the_system(monkeypatch, tmp_path):
    monkeypatch.setattr(png, "_PLACES", (str(tmp_path / "none"), str(tmp_path)))
    assert png._chinese.__wrapped__() == ()
    (tmp_path / "cjk").mkdir()
    for name in ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "wqy-zenhei.ttc"):
        (tmp_path / "cjk" / name).touch()
    names = [file.rpartition("/")[2] for file in png._chinese.__wrapped__()]
    assert names == ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]


def test_a_very_tall_picture_is_less_wide():
    assert png.fitting(drawing(100, 50), 3840) == 3840
    width = png.fitting(drawing(100, 10_000), 3840)
    assert width * width * 100 <= png.MOST_PIXELS < (width + 1) ** 2 * 100


def test_what_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(png, "LONGEST", 0.001)
    with pytest.raises(png.PaintError):
        png.paint(drawing(), width=200)


@pytest.mark.parametrize("text", ["", "<svg", drawing()[:-3]])
def test_what_is_no_drawing_is_refused(text):
    with pytest.raises(png.PaintError):
        png.paint(text, width=200)


def test_the_painter_reads_no_file_that_a_drawing_names(tmp_path):
    (tmp_path / "secret.svg").write_text(drawing(inside='<rect width="9" height="9"/>'))
    link = f'<image href="file://{tmp_path}/secret.svg" width="50" height="50"/>'
    assert png.paint(drawing(inside=link), width=200) == png.paint(drawing(), width=200)
