#!/usr/bin/env bash
# Takes the pictures of docs/windows.md from the folder that build_windows.sh made, under Wine:
#   bash scripts/build_windows_images.sh FOLDER
# FOLDER is that of windows.sh: Wine lacks one library of Windows, which it holds.
# Needs wine64, xvfb, openbox, xdotool, imagemagick, and the French locale (localedef -i fr_FR -f UTF-8 fr_FR.UTF-8).
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
made=$(cd "$1" && pwd)
work=$(mktemp -d)
export DISPLAY=:77 LC_ALL=fr_FR.UTF-8 WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
finish() {
  /usr/lib/wine/wineserver64 -k || true
  kill "$screen" "$manager" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
Xvfb "$DISPLAY" -screen 0 900x520x24 2>/dev/null & screen=$!
sleep 2
openbox 2>/dev/null & manager=$!
cp -r "$made/prefix" "$WINEPREFIX"
cp -r "$top/build/windows/cptskit" "$WINEPREFIX/drive_c/cptskit"
cp "$made/python/bcryptprimitives.dll" "$WINEPREFIX/drive_c/cptskit/python/"

picture() { # NAME TITLE SECONDS: the window whose title holds these words, once it has had the time
  sleep "$3"
  import -window "$(xdotool search --name "$2" | tail -1)" -border -frame "$work/$1.png" 2>/dev/null \
    || import -window root "$work/$1.png"
  convert "$work/$1.png" -gravity North -crop x220+0+0 +repage -strip -colors 48 "$top/docs/images/$1.png"
  /usr/lib/wine/wineserver64 -k
}
/usr/lib/wine/wine64 explorer.exe 'C:\cptskit' >/dev/null 2>&1 &
picture windows-dossier '^cptskit$' 30
cd "$WINEPREFIX/drive_c/cptskit"
BROWSER=true /usr/lib/wine/wine64 wineconsole.exe cmd /c "Ouvrir cptskit.cmd" >/dev/null 2>&1 &
picture windows-fenetre 'laissez cette fenetre' 60
