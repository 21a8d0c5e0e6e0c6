"""One person as texts name them: by email address, phone number or name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import phonenumbers

ERASED = "[erased]"
"""What stands in a text where somebody was named."""
SHORTEST = 7  # digits of a number without its country that are told from others
NAME_WORDS, KIND_WORDS = 4, 2
"""Words of a cell that holds a name; and those beside a number, such as "mobile"."""
WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_SEPARATORS = r"[ \t().\-/\u00a0\u2010-\u2015]*"
_DISPLAYED = re.compile(r"^[^<@]*(?=<)|mailto:", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")


@dataclass(frozen=True)
class Person:
    """Whom to look for.

    An address says who somebody is. A number does too, unless a name is given
    with it: then both have to be there, for numbers that several people share.
    A name alone finds everybody of that name.

    Attributes:
        emails: addresses, in lower case.
        phones: numbers in E.164.
        names: names as "Ann Ames", in lower case.
    """

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, emails: Iterable[str] = (), phones: Iterable[str] = (), names: Iterable[str] = ()
    ) -> Person:
        """Return a person by what people write; blank texts are left out."""
        return cls(
            tuple(sorted({text.strip().lower() for text in emails if text.strip()})),
            tuple(sorted({text for text in phones if text})),
            tuple(sorted({" ".join(text.lower().split()) for text in names if text.strip()})),
        )

    def __bool__(self) -> bool:
        return bool(self.emails or self.phones or self.names)

    def is_in(self, text: str) -> bool:
        """Whether a text names this person, be it in a note about somebody else.

        Cost: a pass over the text per address, number and name.
        """
        if any(address.search(text) for address in self._emails):
            return True
        if any(number.search(text) for number in self._phones):
            return not self.names or self._named([text])
        return not self.emails and not self.phones and self._named([text])

    def is_about(self, cells: Sequence[str]) -> bool:
        """Whether a record is this person's: a cell holds the address or number, and no prose.

        Args:
            cells: of one record.
        """
        if any(self._holds(cell, self._emails, words=0) for cell in cells):
            return True
        short = [cell for cell in cells if len(cell.split()) <= NAME_WORDS]
        if any(self._holds(cell, self._phones, words=KIND_WORDS) for cell in cells):
            return not self.names or self._named(short)
        return not self.emails and not self.phones and self._named(short)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where a text names the person: address, number or full name."""
        patterns = (*self._emails, *self._phones, *self._whole_names)
        return [found.span() for pattern in patterns for found in pattern.finditer(text)]

    def without(self, text: str) -> str:
        """Return a text in which the person's address, number and full name are replaced."""
        for pattern in (*self._emails, *self._phones, *self._whole_names):
            text = pattern.sub(ERASED, text)
        return text

    def _holds(self, cell: str, patterns: Sequence[re.Pattern[str]], *, words: int) -> bool:
        """Whether a cell is one of these, besides a display name, others like it, or few words."""
        if not any(pattern.search(cell) for pattern in patterns):
            return False
        rest = _DISPLAYED.sub("", cell)
        for pattern in patterns:
            rest = pattern.sub(" ", rest)
        return len(re.findall(r"[^\W\d_]{2,}", _ADDRESS.sub(" ", rest))) <= words

    @cached_property
    def digits(self) -> tuple[str, ...]:
        """The numbers as people in the country dial them, without what stands before."""
        found = []
        for number in self.phones:
            try:
                national = str(phonenumbers.parse(number, None).national_number)
            except phonenumbers.NumberParseException:
                national = re.sub(r"\D", "", number)
            if len(national) >= SHORTEST:
                found.append(national)
        return tuple(found)

    @cached_property
    def _emails(self) -> Sequence[re.Pattern[str]]:
        return [
            re.compile(rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)
            for address in self.emails
        ]

    @cached_property
    def _phones(self) -> Sequence[re.Pattern[str]]:
        # As it may be written: with signs between, a country or a 0 before it.
        return [
            re.compile(rf"(?<!\d)(?:\+?\d{{1,4}}{_SEPARATORS})?{_SEPARATORS.join(digits)}(?!\d)")
            for digits in self.digits
        ]

    @cached_property
    def _whole_names(self) -> Sequence[re.Pattern[str]]:
        return [_whole(name) for name in self.names]

    def _named(self, texts: Sequence[str]) -> bool:
        words = {word for text in texts for word in re.findall(WORD, text.lower())}
        return any(set(name.split()) <= words for name in self.names)


def _whole(name: str) -> re.Pattern[str]:
    between = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"\b{between}\b", re.IGNORECASE)
