"""Make the pictures of the handleiding again, from what the app shows now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from klantreis.words import say
from tools import photos

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
LAPTOP = (1366, 768)
LOW = (1366, 560)
WALL = (1920, 1080)
PHONE = (390, 780)
PART = "deelproces=pro-dsp"
NEW_PART = "Van praktijkonderwijs naar werk"
SAID = (
    "pro: ziet dat een leerling wegblijft",
    "keuze: jo: wil je hulp? ja / later / nee",
    "ja: dsp: maakt een plan",
    "nee: einde: geen hulp gewenst",
    "pro -> dsp: melden binnen 10 werkdagen",
    "! in de zomer neemt niemand op",
)
"""What is typed for the picture of typing; the versions are shown halfway."""
HALF_SAID = "doors"


def main() -> None:
    """Take every picture."""
    with photos.app() as enter:
        _overview(enter(*LAPTOP))
        _wall(enter(*WALL))
        _friend(enter(*LAPTOP))
        _page_to_take_home(enter(*PHONE))
        typing = enter(*LAPTOP)
        _new_part(typing)
        _type(typing, SAID[:3])
        _versions(enter(*LOW))
        _type(typing, SAID[3:])
        typing.locator(".quick input").press_sequentially(HALF_SAID)
        photos.take(typing, PICTURES / "meetypen.png")


def _overview(page: Page) -> None:
    page.goto("/")
    page.locator("svg[role]").first.wait_for()
    photos.take(page, PICTURES / "overzicht.png")


def _workshop(page: Page) -> None:
    page.goto(f"/werksessie?{PART}")
    page.locator(".workshop[data-epoch]").wait_for()


def _wall(page: Page) -> None:
    _workshop(page)
    page.locator(".view").focus()
    page.keyboard.press("f")
    page.locator(".screens button").first.wait_for()
    photos.take(page, PICTURES / "op-de-wand.png")
    page.keyboard.press("g")
    page.keyboard.press("?")
    photos.take(page, PICTURES / "vraag.png")
    page.keyboard.press("Escape")
    page.keyboard.press("z")
    photos.take(page, PICTURES / "zaalcheck.png")


def _friend(page: Page) -> None:
    page.goto(f"/kritische-vriend?{PART}")
    page.locator(".wall .next").click()
    photos.take(page, PICTURES / "kritische-vriend.png")


def _page_to_take_home(page: Page) -> None:
    page.set_content(page.request.get("/download/rijnmond/pro-dsp/klantreis.html").text())
    photos.take(page, PICTURES / "pagina-telefoon.png")


def _new_part(page: Page) -> None:
    page.goto("/")
    page.get_by_text(say("new.part")).click()
    page.get_by_label(say("new.part_title")).fill(NEW_PART)
    page.keyboard.press("Enter")
    page.locator(".workshop[data-epoch]").wait_for()


def _type(page: Page, lines: Iterable[str]) -> None:
    bar = page.locator(".quick input")
    for line in lines:
        bar.fill(line)
        bar.press("Enter")
        page.wait_for_timeout(photos.SETTLES)


def _versions(page: Page) -> None:
    page.goto("/bestand")
    page.locator(".st-key-versions-shown li").first.wait_for()
    page.locator("#versies").evaluate("heading => heading.scrollIntoView()")
    photos.take(page, PICTURES / "versies.png")


if __name__ == "__main__":
    main()
