import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { load } from './module.mjs';

const { awsCliCommand } = await load('aws-cli.js');

const AUTHORIZATION = 'AWS4-HMAC-SHA256 Credential=test/20260131/eu-west-1/ivs/aws4_request, '
  + 'SignedHeaders=host;x-amz-date, Signature=***';

function command(operation, input) {
  return awsCliCommand({ operation, input, headers: { Authorization: AUTHORIZATION } }, 'http://localhost:1');
}

test('the input is what the fake has read, and the region that of the signature', () => {
  assert.equal(command('StartComposition', '{"stageArn":"s"}'),
    'aws ivs-realtime start-composition --region eu-west-1 --endpoint-url http://localhost:1 '
    + `--cli-input-json '{"stageArn":"s"}'`);
});

test('each operation of the table has a command in the words of the AWS CLI', async () => {
  const table = JSON.parse(await readFile(new URL('../../../fake/src/main/resources/io/quarkiverse/ivs/composition/fake/'
    + 'rules/service.json', import.meta.url), 'utf8'));
  const commands = Object.keys(table.operations).map(operation => command(operation, '{}').split(' ')[2]);
  assert.equal(commands.length, 39);
  assert.ok(commands.every(name => /^[a-z]+(-[a-z]+)+$/.test(name)), commands.join());
  assert.ok(commands.includes('list-tags-for-resource') && commands.includes('start-participant-replication'));
});

test('a quote in the input does not end the argument', () => {
  assert.ok(command('StartComposition', `{"tags":{"a":"it's; rm"}}`)
    .endsWith(`--cli-input-json '{"tags":{"a":"it'\\''s; rm"}}'`));
});

test('a request without a signature has no region', () => {
  assert.equal(awsCliCommand({ operation: 'GetComposition', input: '{}', headers: {} }, 'http://localhost:1'),
    `aws ivs-realtime get-composition --endpoint-url http://localhost:1 --cli-input-json '{}'`);
});

test('a region that is no word is quoted', () => {
  assert.equal(awsCliCommand({
    operation: 'GetComposition', input: '{}',
    headers: { authorization: 'Credential=test/20260131/x;$(id)/ivs/aws4_request' },
  }, 'http://localhost:1/a b'),
  `aws ivs-realtime get-composition --region 'x;$(id)' --endpoint-url 'http://localhost:1/a b' --cli-input-json '{}'`);
});

test('what the fake could not read as the input of an operation has no command', () => {
  assert.equal(command('/x;touch /tmp/pwned', undefined), undefined);
  assert.equal(command('StartComposition', null), undefined);
});
