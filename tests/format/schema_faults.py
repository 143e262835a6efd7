#!/usr/bin/python3
"""Holds each line of standard input, a JSON document, against the schema of the file. Prints a line for each: empty if
the schema takes it, else the first thing that it says against it."""
import json
import os
import sys

import jsonschema

SCHEMA = os.path.dirname(os.path.abspath(__file__)) + "/../../data/followup.schema.json"

with open(SCHEMA, encoding="utf-8") as file:
    schema = json.load(file)
validator_class = jsonschema.validators.validator_for(schema)
validator_class.check_schema(schema)
validator = validator_class(schema)
for line in sys.stdin:
    fault = next(validator.iter_errors(json.loads(line)), None)
    print("" if fault is None else f"{fault.json_path}: {fault.message}".replace("\n", " ")[:500])
