"""What a text may say of a person, made up: every kind in the ways people write it."""

from __future__ import annotations

from klantreis.privacy import Kind

BSN = "123456782"

WRITTEN: dict[Kind, tuple[str, ...]] = {
    "bsn": (BSN, "1234.56.782", "123 456 782", "123-456-782", "12.34.56.782"),
    "e-mail": ("voornaam.achternaam@voorbeeld.nl", "V.Achternaam@school.voorbeeld.nl", "v@b.nl"),
    "functioneel-postvak": ("info@voorbeeld.nl", "doorstroompunt@voorbeeld.nl"),
    "telefoon": (
        "06-12345678",
        "06 12 34 56 78",
        "06/12345678",
        "010-1234567",
        "(0180) 12 34 56",
        "+31612345678",
    ),
    "geboortedatum": (
        "geboren op 12-03-2008",
        "geb. 1 mei 2009",
        "geb. 1 mei '09",
        "geboortedatum: 2008-03-12",
    ),
    "iban": ("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", "BE68539007547034"),
    "postcode-met-huisnummer": ("3011 AB 12", "3011AB, 12a", "3011ab 12", "Coolsingel 12, 3011 AB"),
}
"""None of these is of anybody: banks, schools and examples use them as such."""

AROUND = (
    "{}",
    "Bel {} en vraag naar de mentor.",
    "De jongere ({}) komt langs",
    "Stap 3: {}; daarna 10 werkdagen wachten",
    "Zie '{}', vanaf 1 januari 2026",
    "Overleg\nmet {}\nin de week erna",
)
"""What may stand around it."""

NOBODY = (
    "WEB 9.2.12 lid 1",
    "WVO 2020 2.31a lid 7, PW 10d lid 12 en Regeling 2.4",
    "Binnen 10 werkdagen na 2026-03-12, uiterlijk 31-12-2026",
    "vanaf 1-1-2026 PW 41",
    "de jongere van 18 tot 27, in 2026-2029",
    "€ 117.813.000 voor 13 gemeenten",
    "123.456.782 euro",
    "ongeveer 123456789 keer",
    "3011 AB Rotterdam, 1000km 12 keer, in 2026 de 18",
    "06/12/2026 om 10.00 uur, 2025/2026",
    "BRIN 12AB, dossier 2026-000123",
    "KvK 12345678",
    "van 9.00 tot 17.00 uur, lokaal 0.123",
    "@voorbeeld, app-2.3.4 en a1b2c3d4",
    "12-03-2008 begon de wet",
    "schooljaar 2025/2026, 06:30 - 07:45",
    "o1, o2, r12, v3 en dp-4",
)
"""What looks like it and is not."""
