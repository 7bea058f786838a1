"""The next text of a document: what changed is written, every other line stays.

From `rewrite` on: `pieces` takes one deelproces where it can, `lift` says what should differ
(`pairing` which item is which), `plan` what stays and what moves, `splice` makes the patches
(`places` says whose a comment is, `emit` and `scalars` write), `attempt` reads it again.
"""
