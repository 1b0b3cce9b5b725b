#!/bin/sh
# Ouvre l'atelier. La première fois, prépare un environnement à partir des roues, sans réseau.
cd "$(dirname "$0")" || exit 1
fin() { echo "$1"; printf "Entrée pour fermer. "; read -r _; exit 1; }
version='import sys; sys.exit(sys.version_info[:2] != tuple(map(int, "@PYTHON@".split("."))))'
for python in "python@PYTHON@" "/Library/Frameworks/Python.framework/Versions/@PYTHON@/bin/python3" python3; do
  "$python" -c "$version" 2>/dev/null && break
  python=
done
[ -n "$python" ] || fin "Il faut Python @PYTHON@ : installez-le depuis https://www.python.org/downloads/, puis rouvrez ce fichier."
if [ ! -x environnement/bin/cptskit ]; then
  echo "Préparation, une seule fois…"
  rm -rf environnement
  "$python" -m venv environnement &&
    environnement/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links roues cptskit ||
    { rm -rf environnement; fin "La préparation a échoué : ce dossier est-il sur un disque où vous pouvez écrire ?"; }
fi
exec environnement/bin/cptskit atelier "${1:-$HOME/Documents/ma-cpts}"
