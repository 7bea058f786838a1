"""The checks: one module each, found automatically.

A check looks at fields only, never at words in a name. It is pure: the same journey gives the
same findings. Its id, module and function share one name.
"""

from klantreis.rules.engine import WEIGHTS, Finding, Mark, Rule, check, rule, rules

__all__ = ["WEIGHTS", "Finding", "Mark", "Rule", "check", "rule", "rules"]
