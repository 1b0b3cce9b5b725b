"""Prints the root certificates of Microsoft that Wine carries, as PEM; nothing without Wine."""

import re
import ssl
import subprocess
from pathlib import Path

PLACES = "x86_64-windows/crypt32.dll"


def main() -> None:
    for file in Path("/usr/lib").glob(f"*/wine/{PLACES}"):
        data = file.read_bytes()
        for found in re.finditer(rb"\x30\x82..\x30\x82", data, re.DOTALL):
            length = int.from_bytes(data[found.start() + 2 : found.start() + 4], "big") + 4
            der = data[found.start() : found.start() + length]
            ran = subprocess.run(
                ["openssl", "x509", "-inform", "der", "-noout", "-subject"],
                input=der,
                capture_output=True,
                check=False,
            )
            if ran.returncode == 0 and b"Microsoft" in ran.stdout:
                print(ssl.DER_cert_to_PEM_cert(der))


if __name__ == "__main__":
    main()
