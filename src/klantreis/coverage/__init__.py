"""Who is there for which young people: by law, and in the journey.

`cells(graph)` is a table. A row is a cohort (school and diploma, `law.cohorts`) of some ages:
16-17, 18-26, and everybody from the 27th birthday. A column is whether they are enrolled: at
school, away without a valid reason, or not enrolled. Who is not enrolled is looked at by window, in
months after leaving, because the law stops: after 12 months for bol-2, after 24 for pro. Only
cohorts of the origins that the journey is about are in it; all of them while it names none.

A cell holds two answers, side by side:

- `holders`: who must or may be there *by law*, under which article, until when. Who `waits` comes
  only when the young person reports, and therefore never counts as being there.
- `parts`: which steps, branches, handovers and tasks of the *journey* are for this group, with
  their address, organisations and articles. What says nothing about whom it is for is not among
  them, and neither are steps of the young person, ends, and what stops before the window begins. A
  step without organisations is one that nobody does yet.

`state` says it in one word: `moet` (a duty for all these ages), `kan` (somebody may, or is there
without a duty that was read), `klantreis` (only in the journey), `niemand` (nobody who comes
unasked).

`said` says how sure the journey is: `ja` when an organisation is there for all these ages in this
window, `open` when it may be but does not say when, `nee` when nobody is drawn. A part without a
time counts from the day of leaving; later it counts for organisations that the law also lets be
there, and is `open` for others. Never enough for `ja` are a handover, a task that somebody only may
do, a task or branch for an age without school or diploma, and a step without a doelgroep, of its
own or of its subprocess.

`ages(graph)` says who is there by age alone, from the steps and branches with a doelgroep; a branch
without one beside others is for the rest.
"""

from klantreis.coverage.ages import AgeSpan, ages, first_gap
from klantreis.coverage.model import Band, Cell, Group, Part, Said, State, Window
from klantreis.coverage.table import cells

__all__ = [
    "AgeSpan",
    "Band",
    "Cell",
    "Group",
    "Part",
    "Said",
    "State",
    "Window",
    "ages",
    "cells",
    "first_gap",
]
