#!/usr/bin/env python3
"""valid.py FILE - exit 0 if FILE is a tracker by another judge than followup: strict JSON, and data/followup-1.schema.json."""
import json, os, sys
import jsonschema

def once(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)): raise ValueError('a name comes twice')
    return dict(pairs)

def refuse(text): raise ValueError(text)

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data')
schema = json.load(open(os.path.join(folder, [name for name in os.listdir(folder) if 'schema' in name][0])))
document = json.loads(open(sys.argv[1], 'rb').read().decode('utf-8'), object_pairs_hook=once, parse_constant=refuse)
jsonschema.validate(document, schema)
