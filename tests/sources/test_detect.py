"""Which language a text is in."""

import time

import pytest

from dragoman.sources.detect import language_of

TEXTS = {
    "en": "The foreign minister of Kazakhstan said on Friday that the talks would go on in Astana.",
    "fr": "Le ministre des affaires étrangères a dit que les deux pays ont signé un accord sur le "
    "commerce.",
    "de": "Der Außenminister hat am Freitag gesagt, dass die beiden Länder sich auf ein Abkommen "
    "geeinigt haben.",
    "es": "El ministro de Exteriores dijo que los dos países han firmado un acuerdo sobre el "
    "comercio.",
    "tr": "Dışişleri bakanı iki ülke için bu anlaşmanın çok önemli olduğunu ve ticaretin daha da "
    "artacağını söyledi.",
    "zh": "两国外长星期五在阿斯塔纳举行会谈，就贸易和交通合作交换了意见。",
    "ja": "両国の外相は金曜日にアスタナで会談し、貿易について意見を交換した。",
    "ko": "양국 외교장관은 금요일 아스타나에서 회담을 가졌다.",
    "ru": "Министры иностранных дел двух стран провели переговоры в Астане в пятницу и подписали "
    "соглашение, которое было объявлено ранее.",
    "uk": "Міністри закордонних справ двох країн провели переговори в п'ятницю і підписали угоду.",
    "kk": "Екі елдің сыртқы істер министрлері жұма күні Астанада келіссөз жүргізді.",
    "ar": "عقد وزيرا خارجية البلدين محادثات في أستانا يوم الجمعة حول التجارة",
    "fa": "وزیران خارجه دو کشور روز جمعه در آستانه گفتگو کردند و پیمانی چند ساله بستند",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_languages(code: str, text: str) -> None:
    """A sentence is enough for a script, and a dozen words for a Latin language."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "12.5 %", "Astana", "Xi Jinping, Kassym-Jomart Tokayev"])
def test_too_short_to_tell(text: str) -> None:
    """Nothing is said of a text that is too short."""
    assert language_of(text) is None


def test_quoted_script() -> None:
    """English that quotes a few Chinese or Russian words is English."""
    assert language_of(TEXTS["en"] + " The paper is called 立场文件.") == "en"
    assert language_of(TEXTS["en"] * 3 + " It appeared in «Известия».") == "en"


def test_unknown_language_is_not_guessed() -> None:
    """A Latin text in a language that the table lacks has no language."""
    text = (
        "Qaqortoq illoqarfik kalaallit nunaanni kujataani inissisimavoq inuit amerlanerit "
        "aalisarneq piniarneq inuussutissarsiut pingaarnerit ilagaat"
    )
    assert language_of(text) is None


def test_fast_enough_for_every_document() -> None:
    """A thousand long documents take well under a second, so no read waits for it."""
    text = TEXTS["en"] * 200
    began = time.perf_counter()
    for _ in range(300):
        language_of(text)
    assert time.perf_counter() - began < 1.5
