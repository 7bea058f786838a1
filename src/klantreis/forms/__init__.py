"""What the keys of one item are filled in with: the form of a step, a handover or a list."""

from klantreis.forms.answers import Ask, ask_of, is_parked, plain
from klantreis.forms.field import Field
from klantreis.forms.form import Beside, Form, Forms, New

__all__ = ["Ask", "Beside", "Field", "Form", "Forms", "New", "ask_of", "is_parked", "plain"]
