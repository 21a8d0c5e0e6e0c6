"""The options of a choice list: in its order, or those that somebody looks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from leadgate.engine.plan import ChoiceList
from leadgate.engine.transforms.fold import fold
from leadgate.leads.models import Choice


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a list.

    Attributes:
        value: what leads store.
        label: what people read.
        aliases: other spellings, which find it too.
    """

    value: str
    label: str
    aliases: Sequence[str] = ()

    @property
    def words(self) -> str:
        """The label; of a bare code, what it stands for too."""
        spoken = any(sign.isalpha() for sign in self.label)
        return self.label if spoken or not self.aliases else f"{self.label} · {self.aliases[0]}"


def options_of(
    list_name: str, choices: ChoiceList, values: Collection[str] | None = None
) -> list[Option]:
    """Return the options of a list that are offered, in its order; of these values only, if told.

    Args:
        list_name: of the list.
        choices: its options, for a list that is not stored: a custom field's.
        values: those that are wanted; None for all.
    """
    offered = Choice.objects.filter(list_name=list_name, active=True)
    if values is not None:
        offered = offered.filter(value__in=values)
    stored = [Option(*row) for row in offered.values_list("value", "label", "aliases")]
    own = (Option(name, name) for name in choices.labels if values is None or name in values)
    return stored or list(own)


def matching(options: Iterable[Option], find: str) -> list[Option]:
    """Return the options that have all words; those that begin with them come first."""
    wanted = fold(find)
    words = wanted.split()
    spelled = (
        (option, [fold(way) for way in (option.label, *option.aliases)]) for option in options
    )
    found = [
        (not any(way.startswith(wanted) for way in ways), option)
        for option, ways in spelled
        if any(all(word in way for word in words) for way in ways)
    ]
    return [option for _, option in sorted(found, key=lambda pair: pair[0])]
