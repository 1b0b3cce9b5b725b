"""What a browser sends: the fields of a form, read by hand, bounded."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from starlette.requests import Request

LONGEST = 4_000_000
"""Bytes of a form; the longest text of a project is shorter."""
_MOST = 20_000
Form = dict[str, list[str]]


class TooLongError(ValueError):
    """A form is longer than any page of ours sends."""


async def read_form(request: Request) -> Form:
    """Return the fields of a form. Raises TooLongError."""
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > LONGEST:
            raise TooLongError
    try:
        return parse_qs(
            content.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST, errors="replace"
        )
    except ValueError:
        raise TooLongError from None


def one(form: Mapping[str, Sequence[str]], name: str) -> str:
    """Return the value of a field; empty where the form has none."""
    return form.get(name, [""])[-1]
