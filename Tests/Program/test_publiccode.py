# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""publiccode.yml against the rules of the publiccode standard 0.4, as far as they concern us."""

import copy
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
# The standard's controlled vocabularies, the parts that a booking program may draw from.
CATEGORIES = ["appointment-scheduling", "event-management", "facility-management",
              "online-booking", "resource-management", "time-management"]
SCOPES = ["culture", "education", "local-authorities", "society", "sport", "tourism"]

TEXT = {"type": "string", "minLength": 1}
URL = {"type": "string", "pattern": "^https?://"}
DEPENDENCIES = {"type": "array", "minItems": 1, "items": {
    "type": "object", "additionalProperties": False, "required": ["name"],
    "properties": {"name": TEXT, "version": TEXT, "versionMin": TEXT, "versionMax": TEXT,
                   "optional": {"type": "boolean"}}}}
DESCRIPTION = {
    "type": "object", "additionalProperties": False,
    "required": ["shortDescription", "longDescription", "features"],
    "properties": {
        "localisedName": TEXT,
        "genericName": {"type": "string", "minLength": 1, "maxLength": 35},
        "shortDescription": {"type": "string", "minLength": 1, "maxLength": 150},
        "longDescription": {"type": "string", "minLength": 150, "maxLength": 10000},
        "documentation": URL,
        "features": {"type": "array", "minItems": 1, "uniqueItems": True, "items": TEXT},
    },
}
SCHEMA = {
    "type": "object", "additionalProperties": False,
    "required": ["publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus",
                 "softwareType", "organisation", "description", "legal", "maintenance",
                 "localisation"],
    "properties": {
        "publiccodeYmlVersion": {"enum": ["0.4", "0.4.0"]},
        "name": TEXT,
        "url": URL,
        "landingURL": URL,
        "softwareVersion": TEXT,
        "releaseDate": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "platforms": {"type": "array", "minItems": 1,
                      "items": {"enum": ["web", "windows", "mac", "linux", "ios", "android"]}},
        "categories": {"type": "array", "minItems": 1, "uniqueItems": True,
                       "items": {"enum": CATEGORIES}},
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"enum": [
            "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
            "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"]},
        "organisation": {"type": "object", "additionalProperties": False, "required": ["name"],
                         "properties": {"name": TEXT, "uri": TEXT}},
        "intendedAudience": {"type": "object", "additionalProperties": False, "properties": {
            "countries": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]{2}$"}},
            "scope": {"type": "array", "items": {"enum": SCOPES}}}},
        "description": {"type": "object", "minProperties": 1,
                        "propertyNames": {"pattern": "^[a-z]{2}$"},
                        "additionalProperties": DESCRIPTION},
        "legal": {"type": "object", "additionalProperties": False, "required": ["license"],
                  "properties": {"license": TEXT, "mainCopyrightOwner": TEXT}},
        "maintenance": {
            "type": "object", "additionalProperties": False, "required": ["type"],
            "properties": {
                "type": {"enum": ["internal", "contract", "community", "none"]},
                "contacts": {"type": "array", "minItems": 1, "items": {
                    "type": "object", "required": ["name"], "additionalProperties": False,
                    "properties": {"name": TEXT, "email": TEXT, "affiliation": TEXT}}},
            },
            "if": {"properties": {"type": {"enum": ["internal", "community"]}}},
            "then": {"required": ["contacts"]},
        },
        "localisation": {
            "type": "object", "additionalProperties": False,
            "required": ["localisationReady", "availableLanguages"],
            "properties": {"localisationReady": {"type": "boolean"},
                           "availableLanguages": {"type": "array", "minItems": 1, "items": TEXT}}},
        "dependsOn": {"type": "object", "additionalProperties": False,
                      "properties": {"open": DEPENDENCIES, "proprietary": DEPENDENCIES}},
    },
}


@pytest.fixture
def publiccode() -> dict:
    return yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))


def test_is_complete(publiccode):
    jsonschema.validate(publiccode, SCHEMA)


def test_says_what_is_true(publiccode):
    licence = publiccode["legal"]["license"]
    assert (ROOT / "LICENSES" / f"{licence}.txt").exists()
    assert set(publiccode["description"]) == set(publiccode["localisation"]["availableLanguages"])
    manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
    linked = {"SQLite": "CSQLite", "libical": "CICal", "libyaml": "CYAML",
              "GNU readline": "CReadline", "libsodium": "CSodium", "libcsv": "CCSV"}
    named = {library["name"] for library in publiccode["dependsOn"]["open"]}
    assert named == {name for name, target in linked.items() if f'"{target}"' in manifest}
    # The program's; a benchmark may look at more of the system.
    libraries = re.findall(r'\.systemLibrary\((?![^)]*path: "Benchmarks/)', manifest)
    assert len(libraries) == len(named)


@pytest.mark.parametrize("key", SCHEMA["required"])
def test_the_schema_misses_what_is_missing(publiccode, key):
    broken = copy.deepcopy(publiccode)
    del broken[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SCHEMA)
