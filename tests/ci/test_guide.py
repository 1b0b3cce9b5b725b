"""What the guide says of CI (`docs/ci.md`) is what the files say."""

import re
from pathlib import Path
from typing import Any

import yaml

from .shell import ROOT, bash, needs_bash, read

GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def test_every_yaml_block_reads() -> None:
    assert len(BLOCKS) == 3
    assert all(yaml.safe_load(block) for block in BLOCKS)


def test_the_inputs_of_the_action_are_listed_with_their_defaults() -> None:
    inputs: dict[str, Any] = read(ROOT / "action.yml")["inputs"]
    listed = re.findall(r"^\| `([\w-]+)` \| .* \| (.*) \|$", GUIDE, re.MULTILINE)
    assert [name for name, _ in listed] == list(inputs)
    for name, default in listed:
        if inputs[name]["default"]:
            assert default == f"`{inputs[name]['default']}`"
    (used,) = [
        step["with"]
        for block in BLOCKS
        if "COMPTE" in block
        for step in yaml.safe_load(block)["steps"]
        if "COMPTE" in step["uses"]
    ]
    assert set(used) <= set(inputs)


def test_the_hook_is_named_as_it_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (told,) = [yaml.safe_load(block) for block in BLOCKS if "repos:" in block]
    assert told["repos"][0]["hooks"][0]["id"] == hook["id"]


@needs_bash
def test_the_commands_for_other_services_leave_what_they_say(depot: Path) -> None:
    (depot / "ma cpts").rename(depot / "ma-cpts")
    (depot / "projets").mkdir()
    (depot / "projets" / "nord").symlink_to(depot / "ma-cpts")
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    for block in (one for one in blocks if "render" in one):
        ran = bash(block, depot, {})
        assert ran.code == 0, ran.out
    assert (depot / "constats.xml").is_file()
    assert list((depot / "dist").glob("*.pdf"))
    assert list((depot / "projets" / "nord" / "dist").glob("*.pdf"))
