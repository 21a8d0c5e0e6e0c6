"""A small, safe language for the rules that administrators write.

    employees >= 10 or industry = "Retail"
    country != "DE" or postal_code matches "^[0-9]{5}$"
    year(birth_date) < year(today) - 17

An expression says what must hold. It can look at the record's fields and at
the day, and at nothing else; it has no loops, and its patterns take linear
time. An empty field makes a comparison unknown, and what is unknown breaks no
rule; "is empty" asks for it.
"""

from __future__ import annotations

from leadgate.engine.rules.language.compile import compile_expression, own_rule
from leadgate.engine.rules.language.parse import parse
from leadgate.engine.rules.language.refused import ExpressionRefused

__all__ = ["ExpressionRefused", "compile_expression", "own_rule", "parse"]
