"""RSS and Atom."""

import datetime as dt

from dragoman.model import Document, Issue
from dragoman.sources.feeds import from_feed
from dragoman.sources.items import Given

RSS = b"""<?xml version="1.0"?>
<rss version="2.0"><channel><title>Steppe Wire</title><link>https://wire.example</link>
<item><title>Talks &amp;amp; trade</title><link>https://wire.example/1</link><guid>sw-1</guid>
<pubDate>Fri, 10 Mar 2023 23:30:00 +0500</pubDate>
<description>&lt;p&gt;The ministers met in &lt;b&gt;Astana&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;They
will meet again.&lt;/p&gt;</description></item>
<item><title>Kazakh president to visit China</title><guid>sw-2</guid></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title>
<entry><id>urn:1</id><title>Talks</title><updated>2023-03-10T10:00:00Z</updated>
<content type="html">&lt;p&gt;The ministers met.&lt;/p&gt;</content></entry></feed>"""


def read(data: bytes) -> list[Document | Issue]:
    """What a file with these bytes yields."""
    return list(from_feed(data, "feed.xml", Given()))


def test_rss() -> None:
    """An entry is a document with the printed day, in the zone that it names."""
    first, second = read(RSS)
    assert isinstance(first, Document)
    assert first.text == "The ministers met in Astana .\nThey will meet again." or (
        first.text == "The ministers met in Astana.\nThey will meet again."
    )
    assert (first.id, first.title, first.outlet) == ("sw-1", "Talks & trade", "Steppe Wire")
    assert (first.published, first.timezone) == (dt.date(2023, 3, 10), "+05:00")
    assert first.url == "https://wire.example/1"
    assert isinstance(second, Document)
    assert second.text == "Kazakh president to visit China"


def test_atom() -> None:
    """Atom's content is read, and its update where there is no publication."""
    (made,) = read(ATOM)
    assert isinstance(made, Document)
    assert (made.text, made.outlet) == ("The ministers met.", "The Ledger")
    assert (made.published, made.timezone) == (dt.date(2023, 3, 10), "+00:00")


def test_feed_without_entries() -> None:
    """A feed that holds nothing gives one issue."""
    (issue,) = read(b"<rss><channel><title>Steppe Wire</title></channel></rss>")
    assert isinstance(issue, Issue)
    assert issue.kind == "empty"
