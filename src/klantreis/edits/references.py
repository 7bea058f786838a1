"""Who names a part, so that an edit can say what it leaves open or takes along."""

from __future__ import annotations

from klantreis.journey import Address, Content
from klantreis.journey.mentions import KIND_OF_LIST, Mention, mentions


def is_named(mention: Mention, address: Address) -> bool:
    """Whether a mention names the part at an address, or something in that subprocess."""
    if address.group in KIND_OF_LIST:
        return (mention.kind, mention.text) == (KIND_OF_LIST[address.group], address.item)
    if mention.kind not in {"step", "item", "moment", "subprocess"}:
        return False
    if not address.item:
        group = mention.text if mention.kind == "subprocess" else mention.text.partition("/")[0]
        return group == address.group and (mention.kind == "subprocess" or "/" in mention.text)
    if mention.kind == "subprocess":
        return False
    at_home = mention.home == address.group and mention.text == address.item
    return at_home or mention.text == f"{address.group}/{address.item}"


def owners(content: Content, address: Address) -> tuple[Address, ...]:
    """Return what names the part at an address, itself left out, each once."""
    found = (each.owner for each in mentions(content) if is_named(each, address))
    return tuple(dict.fromkeys(each for each in found if not _is_within(each, address)))


def _is_within(owner: Address, address: Address) -> bool:
    return owner == address or (not address.item and owner.group == address.group)
