#!/usr/bin/env python3
"""Derives the table of the API from the service's model in botocore's form.

    python3 derive-table.py <model.json> > ../main/resources/io/quarkiverse/ivs/composition/fake/rules/service.json

Names and numbers only: of the documentation nothing but the number or word after "Default:" is taken.
"""
import json
import re
import sys

# What the model gets wrong.
CORRECTIONS = {
    # Without the plus sign no ARN has this pattern.
    'ResourceArn': {'pattern': 'arn:aws:ivs:[a-z0-9-]+:[0-9]+:[a-z-]+/[a-zA-Z0-9-]+'},
}


def default(documentation, shape):
    text = re.sub('<[^>]*>', '', documentation)
    if shape['type'] in ('integer', 'float'):
        found = re.search(r'[Dd]efault(?: value is|:) *([0-9]+)', text)
        # ListStorageConfigurations: a quota, or 100, whichever is lower.
        found = found or re.search(r'[Dd]efault: your service quota or ([0-9]+)', text)
        return int(found.group(1)) if found else None
    if shape['type'] == 'boolean':
        found = re.search(r'Default: (true|false)', text)
        return found.group(1) == 'true' if found else None
    found = re.search(r'Default: ([A-Z_]+)\b', text)
    return found.group(1) if found and found.group(1) in shape.get('enum', ()) else None


def member(given, shapes):
    entry = {'shape': given['shape']}
    if given.get('location') in ('uri', 'querystring'):
        entry['in'] = given['location']
    value = default(given.get('documentation', ''), shapes[given['shape']])
    if value is not None:
        entry['default'] = value
    return entry if len(entry) > 1 else given['shape']


def derive(model):
    shapes = model['shapes']
    operations, table, todo = {}, {}, []
    for name, operation in sorted(model['operations'].items()):
        http = operation['http']
        operations[name] = {
            'method': http['method'], 'path': http['requestUri'], 'status': http['responseCode'],
            'input': operation['input']['shape'], 'output': operation['output']['shape'],
            'errors': [error['shape'] for error in operation['errors']]}
        todo += [operations[name]['input'], operations[name]['output']]
    while todo:
        name = todo.pop()
        if name in table:
            continue
        shape = shapes[name]
        entry = {key: shape[key] for key in ('type', 'min', 'max', 'pattern', 'enum', 'required') if key in shape}
        entry.update(CORRECTIONS.get(name, {}))
        if shape['type'] == 'structure':
            # Headers of answers are the same everywhere.
            members = {key: value for key, value in shape['members'].items() if value.get('location') != 'header'}
            entry['members'] = {key: member(value, shapes) for key, value in members.items()}
            todo += [value['shape'] for value in members.values()]
        for role in ('member', 'key', 'value'):
            if role in shape:
                entry[role] = shape[role]['shape']
                todo.append(entry[role])
        table[name] = entry
    return operations, table


def lines(entries):
    return ',\n'.join(f'{json.dumps(name)}: {json.dumps(entry)}' for name, entry in sorted(entries.items()))


with open(sys.argv[1], encoding='utf-8') as file:
    operations, table = derive(json.load(file))
print('{"operations": {\n' + lines(operations) + '\n}, "shapes": {\n' + lines(table) + '\n}}')
