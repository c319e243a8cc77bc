# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""City files through PyYAML and the schema: for each file one line of JSON.

Usage: city_files.py 1.1|1.2 SCHEMA FILE...

`values` maps the way to each single value, its parts joined by slashes, to what it is for Python;
`error` is the first thing that the schema finds wrong, or null.
"""

import json
import re
import sys
from typing import Any

import yaml
from jsonschema import Draft202012Validator


class CoreLoader(yaml.SafeLoader):
    """Takes plain values as YAML 1.2 does (§10.3): yes, no, dates and 22:00 are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
]:
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def values(node: Any, way: tuple[str, ...] = ()) -> dict[str, Any]:
    """The single values below `node`, by their ways."""
    if isinstance(node, dict):
        parts = node.items()
    elif isinstance(node, list):
        parts = enumerate(node)
    else:
        plain = isinstance(node, (str, int, float, bool)) or node is None
        return {"/".join(way): node if plain else repr(node)}
    found: dict[str, Any] = {}
    for key, value in parts:
        found.update(values(value, (*way, str(key))))
    return found


def main(version: str, schema: str, *files: str) -> None:
    loader = {"1.1": yaml.SafeLoader, "1.2": CoreLoader}[version]
    with open(schema, encoding="utf-8") as text:
        content = json.load(text)
    Draft202012Validator.check_schema(content)
    validator = Draft202012Validator(content)
    for file in files:
        with open(file, encoding="utf-8") as text:
            city = yaml.load(text, loader)
        errors = sorted(validator.iter_errors(city), key=str)
        first = f"{list(errors[0].path)}: {errors[0].message}" if errors else None
        print(json.dumps({"values": values(city), "error": first}, ensure_ascii=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
