"""Builds what the templates show from a chapter and a project."""

import json
from collections.abc import Callable, Iterator, Mapping
from enum import Enum

from cptskit.atelier.constats import Notices
from cptskit.atelier.formulaires import choix
from cptskit.atelier.formulaires.natures import Kind, Prompt, prompt_at
from cptskit.atelier.formulaires.plan import (
    Ask,
    Cards,
    Chapter,
    Field,
    Folded,
    Grid,
    Milestone,
    Milestones,
    Own,
    Part,
    Sheet,
    ask,
    steps,
)
from cptskit.atelier.formulaires.routes import id_of, name_of
from cptskit.atelier.formulaires.vues import FieldView, ItemView, Notice, PartView
from cptskit.francais.typographie import typographie
from cptskit.loading.ecrit import Written
from cptskit.projet.professions import Profession
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_FEW = 4
"""The most choices that are shown as a list of radio buttons."""
_SUGGESTED: Mapping[str, str] = {
    "commune": "communes",
    "lieu": "communes",
    "pilote": "personnes",
    "responsable": "personnes",
    "representant": "personnes",
}
"""Fields with suggestions as the person types, and the list that these come from."""
OwnParts = Mapping[str, Callable[[Notices], object]]


@record
class OfTable:
    """The note on a list that comes from a spreadsheet; empty for a list of the YAML files."""

    mots: str = ""
    fige: bool = False
    """Whether the list can only be changed in that spreadsheet."""


class Builder:
    """Builds the parts of one page; each finding is shown once, as near its field as can be."""

    def __init__(
        self,
        written: Written,
        notices: Notices,
        *,
        expected: Callable[[Route], bool] = lambda _: False,
        plus: str = "",
        own: OwnParts | None = None,
        tables: Callable[[Route], OfTable] = lambda _: OfTable(),
    ) -> None:
        """Keep the project, its findings, and `plus`, the list that gets an empty item."""
        self._written = written
        self._notices = notices
        self._expected = expected
        self._plus = plus
        self._own = own or {}
        self._tables = tables

    def parts(self, chapter: Chapter) -> tuple[PartView, ...]:
        """Return the parts of a chapter."""
        return tuple(map(self.part, chapter.parts))

    def part(self, part: Part) -> PartView:
        """Return what is shown of a part."""
        match part:
            case Sheet():
                fields = tuple(self.field(champ, steps(ask(champ).path)) for champ in part.champs)
                return PartView(
                    "feuille",
                    titre=typographie(part.titre),
                    intro=typographie(part.intro),
                    fields=fields,
                    notices=self._of_sheet(part),
                )
            case Cards() | Grid():
                return self._list(part)
            case Milestones():
                items = self._milestones(part.items)
                return PartView("jalons", titre=part.titre, intro=part.intro, items=items)
            case Own():
                return PartView(part.nom, data=self._own[part.nom](self._notices))
            case Folded():
                return self._folded(part)

    def _of_sheet(self, part: Sheet) -> tuple[Notice, ...]:
        """Return the notices on the group that holds all the fields of a sheet."""
        groups = {steps(ask(champ).path)[:-1] for champ in part.champs}
        group = groups.pop() if len(groups) == 1 else ()
        return self._notices.take(group, exact=True) if len(group) > 1 else ()

    def _folded(self, part: Folded) -> PartView:
        inner = tuple(map(self.part, part.parts))
        to_look_at = any(map(_has_notices, inner))
        return PartView(
            "repli", titre=typographie(part.titre), resume=part.resume, parts=inner, open=to_look_at
        )

    # --- Lists ----------------------------------------------------------------------------------

    def _list(self, part: Cards | Grid) -> PartView:
        route = steps(part.path)
        count = len(self._written.items(route))
        table = self._tables(route)
        items = [self._item(part, route, index) for index in range(count)]
        grid = isinstance(part, Grid)
        if not table.fige and (grid or not count or self._plus == part.path):
            items.append(self._item(part, route, count))
        return PartView(
            "tableau" if grid else "cartes",
            id=id_of(route),
            name=part.path,
            titre=typographie(part.titre),
            intro=typographie(part.intro),
            items=tuple(items),
            notices=self._notices.take(route),
            ajouter="" if table.fige else part.ajouter,
            dit=typographie(table.mots),
            read_only=table.fige,
        )

    def _item(self, part: Cards | Grid, route: Route, index: int) -> ItemView:
        here = (*route, index)
        items = self._written.items(route)
        new = index >= len(items)
        title = "" if new else choix.title_of(items[index])
        fields = tuple(
            self.field(champ, (*here, *steps(ask(champ).path)), grid=isinstance(part, Grid))
            for champ in part.champs
        )
        preset = _preset(part, items) if new else ""
        taken = () if new else self._notices.take(here)
        named = part.lien if isinstance(part, Grid) and not new else ""
        page = f"/chapitre/{named}-{index}" if named else ""
        return ItemView(
            id_of(here), name_of(here), title, fields, taken, new=new, preset=preset, lien=page
        )

    def _milestones(self, milestones: tuple[Milestone, ...]) -> tuple[ItemView, ...]:
        views = []
        free: dict[str, int] = {}
        for milestone in milestones:
            route = steps(milestone.path)
            items = self._written.items(route)
            index = next((i for i, item in enumerate(items) if _is(item, milestone)), None)
            new = index is None
            if index is None:
                index = len(items) + free.get(milestone.path, 0)
                free[milestone.path] = free.get(milestone.path, 0) + 1
            here = (*route, index)
            id_ = id_of((*route, milestone.value))
            fields = tuple(
                self.field(champ, (*here, *steps(ask(champ).path)), id_=f"{id_}-{ask(champ).path}")
                for champ in milestone.champs
            )
            preset = json.dumps({milestone.key: milestone.value}) if new else ""
            taken = () if new else self._notices.take(here)
            views.append(ItemView(id_, name_of(here), "", fields, taken, new=new, preset=preset))
        return tuple(views)

    # --- Fields ---------------------------------------------------------------------------------

    def field(self, champ: Field, route: Route, *, grid: bool = False, id_: str = "") -> FieldView:
        """Return what is shown of a field."""
        put, prompt = ask(champ), prompt_at(route)
        value = self._written.text(route)
        choices = tuple(self._choices(prompt, put, route, value))
        empty = self._written.is_empty(route)
        return FieldView(
            id=id_ or id_of(route),
            name=name_of(route),
            libelle=typographie(put.libelle or prompt.question.libelle),
            aide=typographie((put.aide or prompt.question.aide).strip()),
            kind=prompt.kind,
            value=self._value(prompt, route, value),
            choices=choices,
            lines=tuple(self._lines(route, prompt)) if prompt.kind is Kind.LINES else (),
            notices=self._notices.take(route),
            rows=put.rows if prompt.kind is not Kind.NARRATIVE else max(put.rows, 3),
            width=put.width,
            unit=prompt.unit if prompt.kind is Kind.NUMBER else "",
            expected=empty and self._expected(route),
            radio=0 < len(choices) <= _FEW and not grid and put.width != "court",
            en_ligne=put.en_ligne,
            suggestions="mesures" if _measures(route) else _SUGGESTED.get(str(route[-1]), ""),
        )

    def _value(self, prompt: Prompt, route: Route, value: str) -> str:
        """Return the value of a field; for boxes to tick, the ticked ones in the file's order."""
        if prompt.kind is Kind.YES_NO:
            return choix.yes_or_no(value)
        if prompt.kind is Kind.PICKS:
            return json.dumps([str(item) for item in self._written.items(route)])
        return value

    def _choices(
        self, prompt: Prompt, put: Ask, route: Route, value: str
    ) -> Iterator[choix.Choice]:
        if prompt.kind is Kind.YES_NO:
            yield from choix.of_yes_or_no(value, unknown=prompt.unit == "inconnu")
        elif prompt.kind is Kind.CHOICE and prompt.values:
            yield from self._of_list(prompt.values, value, route)
        elif prompt.kind is Kind.PICKS:
            ticked = [str(item) for item in self._written.items(route)]
            if prompt.values:
                yield from choix.several_of_list(prompt.values, ticked)
            elif put.cite:
                yield from choix.of_project(self._written, put.cite, ticked)

    def _of_list(self, values: type[Enum], value: str, route: Route) -> Iterator[choix.Choice]:
        """Yield the values of a list; professions are in the feminine for a woman."""
        woman = self._written.text((*route[:-1], "civilite")) == "Mme"
        for choice in choix.of_list(values, value):
            if values is Profession and woman and choice.value in dict(choix.words_of(Profession)):
                words = Profession(choice.value).feminin
                yield choix.Choice(choice.value, words[:1].upper() + words[1:], choice.checked)
            else:
                yield choice

    def _lines(self, route: Route, prompt: Prompt) -> Iterator[FieldView]:
        """Yield each text of a list, and an empty one for the next."""
        count = len(self._written.items(route))
        for index in range(count + 1):
            here = (*route, index)
            label = typographie(f"{prompt.question.libelle}, {index + 1}")
            yield FieldView(
                id_of(here),
                name_of(here),
                label,
                "",
                Kind.LINE,
                self._written.text(here),
                notices=self._notices.take(here) if index < count else (),
                expected=index == 0 == count and self._expected(route),
            )


def _measures(route: Route) -> bool:
    """Say whether a field names an indicator measured over a year."""
    return route[0] == "annees" and route[-1] == "indicateur"


def _preset(part: Cards | Grid, items: object) -> str:
    values = dict(part.avec) | ({"id": next_id(items, part.prefixe)} if part.prefixe else {})
    return json.dumps(values) if values else ""


def next_id(items: object, prefix: str) -> str:
    """Return the next free id of a list: `C3` after `C1` and `C2`."""
    listed = items if isinstance(items, list) else []
    used = {str(item.get("id")) for item in listed if isinstance(item, Mapping)}
    number = len(listed) + 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def _is(item: object, milestone: Milestone) -> bool:
    return isinstance(item, Mapping) and str(item.get(milestone.key)) == milestone.value


def _has_notices(part: PartView) -> bool:
    """Say whether a part has something to correct or check, and so must be shown open."""
    fields = (*part.fields, *(field for item in part.items for field in item.fields))
    notices = (*part.notices, *(n for item in part.items for n in item.notices))
    notices += tuple(n for field in fields for n in field.notices)
    return any(notice.style != "conseil" for notice in notices) or any(
        map(_has_notices, part.parts)
    )
