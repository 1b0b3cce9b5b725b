"""Writes the standard library of this Python 3.11, compiled, as the zip of an embeddable Python.

The zip that comes with an embeddable Python bears no signature: ours is made from the Python that
builds. Parts that cptskit never imports are left out.
"""

import importlib.util
import marshal
import struct
import sys
import sysconfig
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNUSED = {"test", "tests", "idlelib", "tkinter", "turtledemo", "ensurepip", "lib2to3", "venv"}
UNUSED |= {"site-packages", "dist-packages", "__pycache__", "lib-dynload", "pydoc_data", "msilib"}
WHEN = (2026, 1, 1, 0, 0, 0)


def main() -> None:
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("windows_stdlib.py: run it with a Python 3.11, as the one that is packed")
    root = Path(sysconfig.get_path("stdlib"))
    with ZipFile(sys.argv[1], "w", ZIP_DEFLATED) as target:
        for file in sorted(root.rglob("*.py")):
            inside = file.relative_to(root)
            if UNUSED & set(inside.parts) or inside.name.startswith("_sysconfigdata"):
                continue
            code = compile(file.read_bytes(), inside.as_posix(), "exec", optimize=0)
            # Unchecked, by hash: no date of a source that is not there.
            head = importlib.util.MAGIC_NUMBER + struct.pack("<I", 1)
            head += importlib.util.source_hash(file.read_bytes())
            info = ZipInfo(inside.with_suffix(".pyc").as_posix(), WHEN)
            info.compress_type, info.create_system = ZIP_DEFLATED, 3
            target.writestr(info, head + marshal.dumps(code))


if __name__ == "__main__":
    main()
