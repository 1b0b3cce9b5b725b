"""The parts that a part of an Office file refers to."""

import posixpath

from cptskit.importing.document.archive import Archive, attribute


def relations(archive: Archive, part: str) -> dict[str, str]:
    """Return the parts of the archive that a part refers to, by the identifier it uses."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in archive:
        return {}
    paths = {}
    for node in archive.parse(rels):
        target = attribute(node, "Target") or ""
        if attribute(node, "TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            paths[attribute(node, "Id") or ""] = posixpath.normpath(path)
    return {key: path for key, path in paths.items() if path in archive}
