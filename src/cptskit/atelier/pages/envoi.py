"""Uploaded files, streamed to a folder of their own, so that large ones never fill memory."""

import re
import shutil
from pathlib import Path
from typing import BinaryIO

from starlette.requests import Request

from cptskit.atelier.pages.formulaire import LONGEST, Form
from cptskit.socle.errors import CptskitError

LARGEST = 4 << 30
"""The most bytes of one upload: the five usual files have about 2 GB."""
_MOST = 60
_LONGEST_HEAD = 16_000
_NAME = re.compile(rb'\bname="([^"]*)"')
_FILE = re.compile(rb'\bfilename="([^"]*)"')


class SendingError(CptskitError):
    """The upload is too large, or cut short."""


class Sending:
    """One upload: its fields, and its files in a folder that the caller creates and deletes."""

    def __init__(self, folder: Path) -> None:
        """Start with nothing received."""
        self.form: Form = {}
        self.files: list[Path] = []
        self._folder = folder
        self._buffer = bytearray(b"\r\n")
        self._field = ""
        self._sink: BinaryIO | None = None
        self._inside = False

    async def receive(self, request: Request) -> None:
        """Read a whole multipart form. Raises SendingError, OSError."""
        mark = _boundary(request)
        length = request.headers.get("content-length", "0")
        self._has_room(int(length) if length.isdigit() else 0)
        total = 0
        try:
            async for part in request.stream():
                total += len(part)
                if total > LARGEST:
                    raise SendingError("Ces fichiers sont trop gros pour la page.")
                self._buffer += part
                if self._read(mark):
                    break
        finally:
            if self._sink:
                self._sink.close()

    def _has_room(self, size: int) -> None:
        free = shutil.disk_usage(self._folder).free
        if size > LARGEST or size > free * 0.9:
            raise SendingError(
                "Ces fichiers sont trop gros pour être copiés le temps de la lecture : donnez "
                "plutôt le chemin du dossier où ils sont."
            )

    def _read(self, mark: bytes) -> bool:
        """Process what the buffer holds; return True at the end of the form."""
        while True:
            if self._inside:
                at = self._buffer.find(mark)
                self._take(at if at >= 0 else max(0, len(self._buffer) - len(mark)))
                if at < 0:
                    return False
                self._end_of_part()
            begun = self._buffer.find(mark)
            end = self._buffer.find(b"\r\n\r\n", max(begun, 0))
            if begun >= 0 and self._buffer[begun + len(mark) :].startswith(b"--"):
                return True
            if begun < 0 or end < 0:
                if len(self._buffer) > _LONGEST_HEAD:
                    raise SendingError("Ce que la page a reçu ne se lit pas.")
                return False
            self._begin_part(bytes(self._buffer[begun:end]))
            del self._buffer[: end + 4]

    def _begin_part(self, head: bytes) -> None:
        named, file = _NAME.search(head), _FILE.search(head)
        self._field = named[1].decode("utf-8", "replace") if named else ""
        self._inside = True
        if file is None:
            self.form.setdefault(self._field, []).append("")
        elif file[1]:
            if len(self.files) == _MOST:
                raise SendingError("C’est trop de fichiers d’un coup.")
            name = re.split(r"[\\/]", file[1].decode("utf-8", "replace"))[-1]
            plain = "".join(sign for sign in name if sign.isprintable())[-120:].lstrip(".")
            place = self._folder / str(len(self.files))  # two files may have the same name
            place.mkdir()
            self.files.append(place / (plain or "fichier"))
            self._sink = self.files[-1].open("wb")

    def _take(self, count: int) -> None:
        chunk = bytes(self._buffer[:count])
        del self._buffer[:count]
        if self._sink:
            self._sink.write(chunk)
        elif self._field in self.form:
            self.form[self._field][-1] += chunk.decode("utf-8", "replace")
            if len(self.form[self._field][-1]) > LONGEST:
                raise SendingError("Ce que la page a reçu ne se lit pas.")

    def _end_of_part(self) -> None:
        if self._sink:
            self._sink.close()
        self._sink, self._inside = None, False


def _boundary(request: Request) -> bytes:
    boundary = re.search(r'boundary="?([^";]{1,100})', request.headers.get("content-type", ""))
    if boundary is None:
        raise SendingError("Ce que la page a reçu ne se lit pas.")
    return b"\r\n--" + boundary[1].encode()
