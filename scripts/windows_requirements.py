"""Prints the hashed requirements that a Windows machine installs, from those of every system.

pip reads the markers of the machine that it runs on; the folder for Windows is built on Linux.
"""

import re
import sys
from pathlib import Path

FOREIGN = ("sys_platform == 'emscripten'", "sys_platform != 'win32'", "sys_platform == 'linux'")


def main() -> None:
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    for block in re.split(r"\n(?=[A-Za-z])", text):
        head, _, hashes = block.partition("\n")
        name, _, marker = head.rstrip(" \\").partition(" ; ")
        if "==" in name and not any(one in marker for one in FOREIGN):
            print(f"{name} \\\n{hashes}")


if __name__ == "__main__":
    main()
