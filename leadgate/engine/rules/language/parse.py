"""An expression's words → its tree, or the place of the mistake."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from leadgate.engine.fields import FIELDS, Field
from leadgate.engine.rules.language.refused import ExpressionRefused
from leadgate.engine.rules.language.tokens import MOST, Sort, Token, tokens
from leadgate.engine.rules.language.tree import (
    Call,
    Emptiness,
    FieldName,
    Literal,
    Match,
    Membership,
    Negation,
    Node,
    Operation,
)

NAMES = frozenset(field.name for field in FIELDS if not field.virtual)
FUNCTIONS = frozenset({"length", "lower", "domain", "year", "month", "day", "today"})
WORDS = {"true": True, "yes": True, "false": False, "no": False}
COMPARISONS = {
    "=": "=",
    "==": "=",
    "!=": "!=",
    "<>": "!=",
    "<": "<",
    "<=": "<=",
    ">": ">",
    ">=": ">=",
}
DEEPEST = 40


def parse(text: str, custom: Sequence[Field] = ()) -> Node:
    """Read an expression.

    Args:
        text: for example `employees >= 10 or industry in ("Retail", "Media")`.
        custom: fields besides the catalogue's.

    Raises:
        ExpressionRefused: says what is wrong and points at it.
    """
    reader = _Reader(text, NAMES | {field.name for field in custom})
    node = reader.either()
    reader.expect_end()
    return node


class _Reader:
    """Reads by recursive descent; one method per level of precedence."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        self.text = text
        self.names = names
        self.words = list(tokens(text))
        if len(self.words) > MOST:
            raise ExpressionRefused(
                f"The expression has more than {MOST} words.", text, self.words[MOST].position
            )
        self.place = 0
        self.depth = 0

    @property
    def word(self) -> Token:
        return self.words[self.place]

    def refuse(self, why: str, position: int | None = None) -> ExpressionRefused:
        return ExpressionRefused(
            why, self.text, self.word.position if position is None else position
        )

    def take(self, *texts: str) -> Token | None:
        """Return the next word if it is one of these, and go on."""
        word = self.word
        if word.sort in (Sort.NAME, Sort.SIGN) and word.text in texts:
            self.place += 1
            return word
        return None

    def expect(self, text: str, why: str) -> None:
        if not self.take(text):
            raise self.refuse(why)

    def expect_end(self) -> None:
        if self.word.sort is not Sort.END:
            raise self.refuse(f"“{self.word.text}” does not continue the expression here.")

    def either(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refuse("The expression is nested too deeply.")
        node = self.both()
        while word := self.take("or"):
            node = Operation("or", node, self.both(), word.position)
        self.depth -= 1
        return node

    def both(self) -> Node:
        node = self.negated()
        while word := self.take("and"):
            node = Operation("and", node, self.negated(), word.position)
        return node

    def negated(self) -> Node:
        signs = []
        while word := self.take("not"):
            signs.append(word)
        node = self.compared()
        for word in reversed(signs):
            node = Negation(node, word.position)
        return node

    def compared(self) -> Node:
        node = self.sum()
        if word := self.take(*COMPARISONS):
            return Operation(COMPARISONS[word.text], node, self.sum(), word.position)
        if word := self.take("is"):
            negative = self.take("not")
            self.expect("empty", "After “is” only “empty” or “not empty” can stand.")
            empty = Emptiness(node, word.position)
            return Negation(empty, word.position) if negative else empty
        negative = self.take("not")
        tested = self.tested(node)
        if tested is None:
            if negative:
                raise self.refuse("After “not”, here, “in”, “matches” or “contains” must follow.")
            return node
        return Negation(tested, negative.position) if negative else tested

    def tested(self, node: Node) -> Node | None:
        if word := self.take("in"):
            return Membership(node, self.options(), word.position)
        if word := self.take("matches"):
            return Match(node, self.quoted("a pattern"), word.position)
        if word := self.take("contains"):
            place = self.word.position
            found = Literal(self.quoted("the text to look for"), place)
            return Operation("contains", node, found, word.position)
        return None

    def quoted(self, what: str) -> str:
        word = self.word
        if word.sort is not Sort.TEXT:
            raise self.refuse(f"Here {what} must stand in quotes.")
        self.place += 1
        return word.text

    def options(self) -> tuple[Literal, ...]:
        self.expect("(", 'After “in” a list must follow, like ("Hot", "Warm").')
        options = [self.option()]
        while self.take(","):
            options.append(self.option())
        self.expect(")", "The list has no closing bracket.")
        return tuple(options)

    def option(self) -> Literal:
        minus = self.take("-")
        node = self.primary()
        if not isinstance(node, Literal):
            raise self.refuse("A list holds texts and numbers only.", node.position)
        if minus and isinstance(node.value, float):
            return Literal(-node.value, minus.position)
        return node

    def sum(self) -> Node:
        node = self.product()
        while word := self.take("+", "-"):
            node = Operation(word.text, node, self.product(), word.position)
        return node

    def product(self) -> Node:
        node = self.signed()
        while word := self.take("*", "/"):
            node = Operation(word.text, node, self.signed(), word.position)
        return node

    def signed(self) -> Node:
        if word := self.take("-"):
            return Operation("-", Literal(0.0, word.position), self.primary(), word.position)
        return self.primary()

    def primary(self) -> Node:
        word = self.word
        if self.take("("):
            node = self.either()
            self.expect(")", "A bracket that was opened is not closed.")
            return node
        if word.sort in (Sort.NUMBER, Sort.TEXT):
            self.place += 1
            value: float | str = float(word.text) if word.sort is Sort.NUMBER else word.text
            return Literal(value, word.position)
        if word.sort is Sort.NAME:
            self.place += 1
            return self.named(word)
        if word.sort is Sort.END:
            raise self.refuse("The expression ends where a value must follow.")
        raise self.refuse(f"“{word.text}” stands where a field, a text or a number must stand.")

    def named(self, word: Token) -> Node:
        if word.text in WORDS:
            return Literal(WORDS[word.text], word.position)
        if word.text in FUNCTIONS:
            return Call(word.text, self.arguments(word), word.position)
        if word.text in self.names:
            return FieldName(word.text, word.position)
        near = get_close_matches(word.text, sorted(self.names | FUNCTIONS), n=1)
        hint = f" Do you mean “{near[0]}”?" if near else ""
        raise self.refuse(f"There is no field “{word.text}”.{hint}", word.position)

    def arguments(self, word: Token) -> tuple[Node, ...]:
        if word.text == "today":
            if self.take("("):
                self.expect(")", "“today” takes nothing between its brackets.")
            return ()
        self.expect("(", f"After “{word.text}” a bracket must follow, like {word.text}(email).")
        node = self.either()
        self.expect(")", f"“{word.text}” takes one value; its bracket is not closed here.")
        return (node,)
