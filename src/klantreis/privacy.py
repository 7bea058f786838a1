"""Finding traces of persons in a text, without ever showing or logging what was found."""

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

Kind = Literal[
    "bsn",
    "e-mail",
    "functioneel-postvak",
    "telefoon",
    "geboortedatum",
    "iban",
    "postcode-met-huisnummer",
]

SENTENCES: dict[Kind, str] = {
    "bsn": "Hier staat een burgerservicenummer. Haal het weg.",
    "e-mail": "Hier staat een e-mailadres. Noem liever een functie of een postvak.",
    "functioneel-postvak": "Hier staat een postvak. Mag iedereen dit adres zien?",
    "telefoon": "Hier staat een telefoonnummer. Mag iedereen dit nummer zien?",
    "geboortedatum": "Hier staat een geboortedatum. Noem liever alleen de leeftijd.",
    "iban": "Hier staat een rekeningnummer. Haal het weg.",
    "postcode-met-huisnummer": "Hier staat een adres. Noem liever alleen de plaats.",
}
NAMES: dict[Kind, str] = {
    "bsn": "een burgerservicenummer",
    "e-mail": "een e-mailadres",
    "functioneel-postvak": "een postvak",
    "telefoon": "een telefoonnummer",
    "geboortedatum": "een geboortedatum",
    "iban": "een rekeningnummer",
    "postcode-met-huisnummer": "een adres",
}
HIDDEN = "•"

# Where something may start: an @, letters and two digits (IBAN), nine digits (BSN, telephone),
# a postcode, a date with a year of birth. One pass; every repeat is bounded or disjoint.
SPOT = re.compile(
    r"[@0-9](?:(?<=@)|(?<![0-9][0-9])(?:"
    r"(?<=[A-Za-z]{2}[0-9])[0-9](?=[A-Za-z0-9 ]{8})"
    r"|(?:[ \u00a0.()/-]{0,3}[0-9]){8}"
    r"|[0-9]{3}(?:[ \u00a0]?[A-Z]{2}|[a-z]{2})(?![A-Za-z])"
    r"|[0-9]?[-/.][0-9]{1,2}[-/.](?:199[89]|200[0-9]|201[0-8])(?![0-9])"
    r"))"
)
RUN = re.compile(r"@|[0-9]+")
LETTERS = "abcdefghijklmnopqrstuvwxyzáàäâéèëêíìïîóòöôúùüûçñ"
DIGITS = "0123456789"
LOCAL = LETTERS + LETTERS.upper() + DIGITS + ".+_-"
LONGEST_LOCAL = 64
DOMAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}\b")
ROLES = re.compile(
    r"balie|bestuur|contact|directie|dsp|gemeente|hulp|info|jeugd|klachten|mbo|mail|melding(?:en)?"
    r"|nazorg|no-?reply|onderwijs|planning|post|privacy|pro|programma|receptie|regio|rmc|school"
    r"|stages?|studenten|support|vragen|vso|werk|wsp|zorg"
    r"|(?:aanmeld|administratie|decanaat|doorstroom|jongeren|leerplicht|loopbaan|participatie"
    r"|secretariaat|verzuim)[a-z]{0,24}"
    r"|[a-z]{0,24}(?:bureau|centrum|desk|dienst|loket|plein|punt|team|zaken)"
)
IBAN = re.compile(
    r"[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"
    r"|[a-z]{2}[0-9]{2}[a-z0-9]{10,30}(?![A-Za-z0-9])"
)
ABROAD = re.compile(r"(?:\+[1-9]|0031)(?:[ \u00a0.()-]{0,3}[0-9]){8,13}(?![0-9])")
DIGIT = r"(?:[ \u00a0.-]?[0-9])"
AT_HOME = re.compile(
    r"(?![0-9]{2}[-./ ][0-9]{2}[-./ ](?:19|20)[0-9]{2}(?![0-9]))"  # 06-12-2026 10 is a date
    rf"0(?:6[ \u00a0.)/-]{{0,3}}(?P<mobile>[0-9]{DIGIT}{{7}})"
    rf"|[1-9][0-9][ \u00a0.)/-]{{0,3}}(?P<city>[0-9]{DIGIT}{{6}})"
    rf"|[1-9][0-9]{{2}}[ \u00a0.)/-]{{0,3}}(?P<town>[0-9]{DIGIT}{{5}}))(?![0-9])"
)
BSN = re.compile(
    r"(?:[0-9]{9}|[0-9]{3}([ \u00a0.-])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ \u00a0.-])[0-9]{2}\2[0-9]{3}"
    r"|[0-9]{3}([ \u00a0.-])[0-9]{2}\3[0-9]{2}\3[0-9]{2}"
    r"|[0-9]{2}([ \u00a0.-])[0-9]{2}\4[0-9]{2}\4[0-9]{3})(?![.,-]?[0-9]|[A-Za-z])"
)
NAMED_BSN = re.compile(r"[0-9](?:[ \u00a0.-]?[0-9]){8}(?![0-9])")
SAYS_BSN = re.compile(r"(?i:bsn|burgerservicenummer|sofinummer)[^0-9\n]{0,12}\Z")
BEFORE_AMOUNT = re.compile(r"(?:€|EUR|euro)\s?\Z")
AFTER_AMOUNT = re.compile(r"\s?(?:€|EUR|euro)")
POSTCODE = re.compile(
    r"[1-9][0-9]{3}(?:[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}"
    r"|(?!sa|sd|ss|en|[ckm]m|[kmg]b|kg)[a-z]{2})(?![A-Za-z])"
)
HOUSE_AFTER = re.compile(
    r"[ ,]{1,2}(?:nr\.? ?|huisnummer )?[0-9]{1,5}(?![0-9]|\.[0-9])(?: ?[A-Za-z]\b)?"
)
HOUSE_BEFORE = re.compile(r"[a-z] (?P<house>[0-9]{1,5} ?[A-Za-z]?)(?:, ?| |\n)\Z")
LAWS = ("PW", "WI", "VO", "LP", "EU")  # 'vanaf 1-1-2026 PW 41' is no address
BORN = re.compile(r"[Gg](?<![A-Za-z][Gg])[Ee][Bb](?:\.|\b|[Oo][Rr][Ee][Nn]\b|[Oo][Oo][Rr][Tt][Ee])")
DATE = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:(?:19|20)?|['’])[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    r"|[0-9]{1,2} (?i:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\.?"
    r" (?:19|20|['’])[0-9]{2})(?![0-9])"
)
BIRTHDAY = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:199[89]|200[0-9]|201[0-8])(?![0-9])")
PERSON = re.compile(r"(?i:jongen|meisje|leerling|student|jongere|zoon|dochter|kind)[^\w\n]{1,4}\Z")
NEAR = 40


class Trace(NamedTuple):
    """A place in a text that may say who somebody is; it holds the place, not the value."""

    kind: Kind
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """What to tell the reader."""
        return SENTENCES[self.kind]


Detector = Callable[[str, int], Trace | None]


def find_personal_data(text: str) -> tuple[Trace, ...]:
    """Return every trace of a person, in the order of the text and without overlap."""
    found = sorted((*_spots(text), *_births(text)), key=lambda trace: (trace.start, -trace.end))
    kept: list[Trace] = []
    for trace in found:
        if not kept or trace.start >= kept[-1].end:
            kept.append(trace)
    return tuple(kept)


def conceal(text: str) -> str:
    """Return a text of the same length in which nothing is found any more."""
    while found := find_personal_data(text):  # without the first date, the next is near a birth
        shown, past = "", 0
        for trace in found:
            shown += text[past : trace.start] + HIDDEN * (trace.end - trace.start)
            past = trace.end
        text = shown + text[past:]
    return text


def _spots(text: str) -> Iterator[Trace]:
    spot = SPOT.search(text)
    while spot:
        trace = _at(text, spot.start())
        if trace:
            yield trace
        spot = SPOT.search(text, trace.end if trace else _past(text, spot.start()))


def _past(text: str, start: int) -> int:
    """Return the end of the digits that begin here."""
    run = RUN.match(text, start)
    return run.end() if run else len(text)


def _at(text: str, start: int) -> Trace | None:
    """Return what starts here, the surest kind first."""
    if text[start] == "@":
        return _mail(text, start)
    detectors: tuple[Detector, ...] = (_iban, _telephone, _bsn, _birthday, _address)
    return next(filter(None, (detect(text, start) for detect in detectors)), None)


def _mail(text: str, at: int) -> Trace | None:
    before = text[max(0, at - LONGEST_LOCAL) : at]
    local = before[len(before.rstrip(LOCAL)) :].lstrip(".-+")
    domain = DOMAIN.match(text, at + 1)
    if not local or not domain:
        return None
    role = ROLES.fullmatch(re.split(r"[._+0-9]|-(?!reply)", local.lower())[0])
    return Trace("functioneel-postvak" if role else "e-mail", at - len(local), domain.end())


def _iban(text: str, start: int) -> Trace | None:
    found = IBAN.match(text, start - 2) if start >= 2 else None
    if not found:
        return None
    from stdnum import iban

    is_account = iban.is_valid(found.group(), check_country=False)  # of which bank does not matter
    return Trace("iban", *found.span()) if is_account else None


def _telephone(text: str, start: int) -> Trace | None:
    """Find a number with a plus, or a Dutch one whose groups are parted in one way."""
    plus = text[start - 1 : start] == "+"
    abroad = ABROAD.match(text, start - plus)
    if abroad or plus or _glued(text, start):
        return Trace("telefoon", *abroad.span()) if abroad else None
    found = AT_HOME.match(text, start)
    if not found or len(set(found[found.lastgroup or 0]) - set(DIGITS)) > 1:
        return None
    opened = text[start - 1 : start] == "("
    return Trace("telefoon", start - opened, found.end())


def _bsn(text: str, start: int) -> Trace | None:
    named = SAYS_BSN.search(text, max(0, start - NEAR), start)
    found = (NAMED_BSN if named else BSN).match(text, start)
    if not found or (not named and (_glued(text, start) or _amount(text, *found.span()))):
        return None
    from stdnum.nl import bsn

    digits = re.sub("[^0-9]", "", found.group())
    return Trace("bsn", *found.span()) if bsn.is_valid(digits) else None


def _birthday(text: str, start: int) -> Trace | None:
    found = BIRTHDAY.match(text, start)
    near = found and PERSON.search(text, max(0, start - NEAR), start)
    return Trace("geboortedatum", *found.span()) if found and near else None


def _address(text: str, start: int) -> Trace | None:
    found = POSTCODE.match(text, start)
    if not found or _glued(text, start) or found.group()[-2:] in LAWS:
        return None
    after = HOUSE_AFTER.match(text, found.end())
    before = HOUSE_BEFORE.search(text, max(0, start - NEAR), start)
    if not after and not before:
        return None
    begin = before.start("house") if before else start
    return Trace("postcode-met-huisnummer", begin, after.end() if after else found.end())


def _births(text: str) -> Iterator[Trace]:
    """Yield the dates on the line of a word that says somebody was born."""
    for word in BORN.finditer(text):
        start, end = word.span()
        line_start = text.rfind("\n", max(0, start - NEAR), start) + 1
        line_end = text.find("\n", end, end + NEAR)
        after = DATE.search(text, end, line_end if line_end >= 0 else end + NEAR)
        date = after or DATE.search(text, max(line_start, start - NEAR), start)
        if date:
            yield Trace("geboortedatum", *date.span())


def _glued(text: str, start: int) -> bool:
    """Tell whether the digits belong to what stands right before them."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() or (before[-1:] in (".", ",", "-") and before[:1].isdigit())


def _amount(text: str, start: int, end: int) -> bool:
    """Tell whether the digits are a sum of money."""
    before = BEFORE_AMOUNT.search(text, max(0, start - 5), start)
    return bool(before or AFTER_AMOUNT.match(text, end))
