from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components.ui.places import ROOT
from tests.pages.contract import LIMIT, output_of


def home() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=LIMIT).run()


def test_home_to_neuron_and_back_keeps_each_pages_sizes():
    at = home()
    at.slider(key="n_input").set_value(8).run()
    eight = output_of(at)
    at.switch_page("pages/neuron.py").run()
    assert output_of(at) == "0.1595"
    at.slider(key="n_input").set_value(2).run()
    at.switch_page("app.py").run()
    assert (at.slider(key="n_input").value, output_of(at)) == (8, eight)
    at.switch_page("pages/neuron.py").run()
    assert at.slider(key="n_input").value == 2


def test_the_seed_travels():
    at = home()
    at.slider(key="seed").set_value(11).run()
    at.switch_page("pages/network.py").run()
    assert at.slider(key="seed").value == 11
    at.switch_page("pages/neuron.py").run()
    assert at.slider(key="seed").value == 11


def test_the_language_travels():
    at = home()
    at.radio(key="lang").set_value("zh").run()
    at.switch_page("pages/neuron.py").run()
    assert at.radio(key="lang").value == "zh"
    assert at.title[0].value == "一个神经元"


def test_the_browsers_language_is_used():
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=LIMIT)
    at.context = {"locale": "zh-CN"}
    assert at.run().radio(key="lang").value == "zh"


def test_two_sessions_never_see_each_others_numbers():
    one, other = home(), home()
    one.slider(key="seed").set_value(1).run()
    other.slider(key="seed").set_value(2).run()
    first = output_of(one)
    assert first != output_of(other)
    other.slider(key="n_hidden").set_value(9).run()
    assert output_of(one.run()) == first
