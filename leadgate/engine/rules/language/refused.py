"""Why an expression can't be used, and where."""

from __future__ import annotations

from leadgate.errors import RuleRefused


class ExpressionRefused(RuleRefused):
    """An expression can't be used.

    `details`: why, and position: the character where the mistake is, from 0.
    """

    code = "expression_refused"
    message = "{why}\n{pointer}"

    def __init__(self, why: str, text: str, position: int) -> None:
        pointer = f"  {text}\n  {' ' * position}^"
        super().__init__(why=why, pointer=pointer, position=position)
        self.position = position
