# SPDX-License-Identifier: GPL-3.0-or-later
"""/docs: every operation and shape of the API on one page that needs nothing from outside."""
import html.parser
import unittest

from trunkline_testing.case import EndToEnd


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags = set(), [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.add(value)
            if name in ("href", "src"):
                self.links.append(value)


class Docs(EndToEnd):
    def test_the_page_shows_the_whole_document_and_loads_nothing_from_outside(self):
        self.start_server()
        api = self.api()
        document = api.get("/openapi.json").body
        answer = api.get("/docs")
        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "text/html; charset=utf-8"))
        self.assertIn("style-src 'self'", answer.headers["content-security-policy"])
        self.assertNotIn("unsafe", answer.headers["content-security-policy"])
        page = Page(answer.text)
        operations = {o["operationId"] for path in document["paths"].values() for o in path.values()}
        self.assertEqual(operations - page.ids, set())
        self.assertEqual({f"schema-{name}" for name in document["components"]["schemas"]} - page.ids, set())
        self.assertNotIn("script", page.tags)
        outside = [link for link in page.links if not link.startswith(("#", "/"))]
        self.assertEqual(outside, [])
        self.assertEqual([link for link in page.links if link.startswith("#") and link[1:] not in page.ids], [], "links that lead nowhere")
        self.assertEqual(api.get("/docs.css").headers["content-type"], "text/css; charset=utf-8")
        self.assertIn("default-src 'none'; frame-ancestors", api.get("/v1/services").headers["content-security-policy"])


if __name__ == "__main__":
    unittest.main()
