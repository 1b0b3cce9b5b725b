#!/usr/bin/env bash
# Runs the Windows Python that windows.sh made: scripts/windows_run.sh FOLDER [python's arguments]
# Both outputs go through pipes: Wine's Python does not start on a stream that is a file.
folder=$(cd "$1" && pwd) || exit 2
shift
export WINEPREFIX=$folder/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
{ /usr/lib/wine/wine64 "$folder/python/python.exe" "$@" 2>&1 >&3 3>&- | cat >&2; exit "${PIPESTATUS[0]}"; } 3> >(cat)
