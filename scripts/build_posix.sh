#!/usr/bin/env bash
# Makes the folder for macOS or Linux: the wheels, and a file to open by a double click.
# Nothing of Python is in it (no bundle for macOS can be made from Linux): it stands on the Python of
# python.org, from which it makes an environment of its own, once, without the network.
#
#   scripts/build_posix.sh linux|macos [VERSION OF PYTHON, 3.12] [FOLDER, dist]
set -euo pipefail
cd "$(dirname "$0")/.."
system=${1:?linux or macos}
python=${2:-3.12}
case $system in
  linux) platforms=(manylinux2014_x86_64 manylinux_2_17_x86_64 manylinux_2_28_x86_64) ; opens="ouvrir-cptskit.sh" ;;
  macos) platforms=(macosx_11_0_arm64 macosx_11_0_universal2 macosx_12_0_arm64) ; opens="Ouvrir cptskit.command" ;;
  *) echo "linux or macos" >&2; exit 2 ;;
esac
out=${3:-dist}/cptskit-$system-python$python
rm -rf "$out" && mkdir -p "$out/roues"
asked=()
for one in "${platforms[@]}"; do asked+=(--platform "$one"); done
python3 -m pip download --quiet --only-binary=:all: --python-version "$python" --implementation cp \
  "${asked[@]}" --require-hashes --no-deps -r requirements/base.txt -d "$out/roues"
python3 -m pip wheel --quiet --no-deps --no-build-isolation -w "$out/roues" .
sed "s/@PYTHON@/$python/g" scripts/posix/ouvrir.sh > "$out/$opens"
chmod +x "$out/$opens"
cp scripts/posix/LISEZ-MOI.txt LICENSE "$out/"
python3 scripts/posix/licences.py "$out/roues" > "$out/LICENCES.txt"
(cd "$(dirname "$out")" && tar -czf "$(basename "$out").tar.gz" "$(basename "$out")")
du -sh "$out" "$out.tar.gz"
