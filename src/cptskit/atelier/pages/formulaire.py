"""The fields of a form that a browser sends, read with limits on their size."""

from collections.abc import Mapping, Sequence
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qs

from starlette.requests import Request

LONGEST = 4_000_000
"""The most bytes of a form; the longest text of a project is shorter."""
LARGEST = 60_000_000
"""The most bytes of a document with its pictures."""
_MOST = 20_000
Form = dict[str, list[str]]


class TooLongError(ValueError):
    """A form is longer than any that our pages send."""


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


async def read_upload(request: Request) -> tuple[Form, str, bytes]:
    """Return the fields of a form, and the name and the bytes of its file. Raises TooLongError."""
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > LARGEST:
            raise TooLongError
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + bytes(content))
    form: Form = {}
    name, file = "", b""
    for inner in message.iter_parts() if message.is_multipart() else ():
        field = str(inner.get_param("name", "", header="content-disposition"))
        raw = inner.get_payload(decode=True)
        if inner.get_filename():
            name, file = str(inner.get_filename()), raw if isinstance(raw, bytes) else b""
        elif isinstance(raw, bytes):
            form.setdefault(field, []).append(raw.decode("utf-8", "replace"))
    return form, name, file


def form_value(form: Mapping[str, Sequence[str]], name: str) -> str:
    """Return the value of a field, empty if the form does not have it."""
    return form.get(name, [""])[-1]
