"""HTML pages."""

import datetime as dt

import pytest

from dragoman.model import Document, Issue
from dragoman.sources import html
from dragoman.sources.html import from_page
from dragoman.sources.items import Given

PARAGRAPHS = (
    "The foreign ministers of Kazakhstan and China met in Astana on Friday and spoke about trade, "
    "transport and the coming summit of their region, officials of both sides said.",
    "The two sides will meet again in May, when a delegation is to travel to Xi'an for talks about "
    "a new railway and about the opening of more border crossings.",
)
PAGE = f"""<!DOCTYPE html><html><head><title>Talks in Astana</title>
<meta property="og:site_name" content="Steppe Wire">
<meta property="og:title" content="Talks in Astana">
<meta property="article:published_time" content="2023-03-10T19:58:00+05:00"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Talks in Astana</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>
<footer>All rights reserved</footer></body></html>"""


def read(page: str, url: str | None = None) -> list[Document | Issue]:
    """What a page yields."""
    return list(from_page(page, "page.html", Given(), url=url))


def test_article() -> None:
    """The article's text is canonical; its title, day and outlet come from the page."""
    (made,) = read(PAGE)
    assert isinstance(made, Document)
    assert all(paragraph in made.text for paragraph in PARAGRAPHS)
    assert "Home" not in made.text
    assert (made.title, made.outlet) == ("Talks in Astana", "Steppe Wire")
    assert (made.published, made.published_from) == (dt.date(2023, 3, 10), "metadata")
    assert made == read(PAGE)[0]


def test_page_at_an_address() -> None:
    """Without a name in the page, the outlet is the host of its address."""
    bare = PAGE.replace('<meta property="og:site_name" content="Steppe Wire">', "")
    (made,) = read(bare, "https://www.wire.example/talks")
    assert isinstance(made, Document)
    assert made.url == "https://www.wire.example/talks"
    assert (made.outlet, made.outlet_from) == ("wire.example", "address")


def test_day_of_the_future_is_kept() -> None:
    """A page that is dated ahead keeps its day, so that it can be reported."""
    (made,) = read(PAGE.replace("2023-03-10T", "2150-03-10T"))
    assert isinstance(made, Document)
    assert made.published == dt.date(2150, 3, 10)


def test_day_in_the_words_is_not_taken() -> None:
    """A page without a date of its own has none, whatever days its article mentions."""
    page = (
        PAGE.replace("article:published_time", "x").replace("2023-03-10T19:58:00+05:00", "")
        .replace("on Friday", "on 24 February 2022")
    )  # fmt: skip
    made = read(page)[0]
    assert isinstance(made, Document)
    assert made.published is None


def test_broken_page() -> None:
    """A page with unclosed and wrongly closed elements is read as far as it goes."""
    page = PAGE.replace("</p>", "</div>").replace("</article>", "<p").replace("</html>", "")
    made = read(page)[0]
    assert isinstance(made, Document)
    assert PARAGRAPHS[0] in made.text


def test_page_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page over the limit is refused before it is taken apart."""
    monkeypatch.setattr(html, "LARGEST_PAGE", 500)
    (issue,) = read(PAGE)
    assert isinstance(issue, Issue)
    assert issue.kind == "too large"


def test_page_without_an_article() -> None:
    """A page with nothing to read gives one issue."""
    (issue,) = read("<html><head><title>Home</title></head><body></body></html>")
    assert isinstance(issue, Issue)
    assert issue.kind == "no article"
