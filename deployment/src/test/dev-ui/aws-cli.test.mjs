import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { awsCliCommand } = await load('aws-cli.js');

const AUTHORIZATION = 'AWS4-HMAC-SHA256 Credential=test/20260131/eu-west-1/ivs/aws4_request, '
  + 'SignedHeaders=host;x-amz-date, Signature=***';

function command(operation, path, body) {
  return awsCliCommand({ operation, path, body, headers: { Authorization: AUTHORIZATION } }, 'http://localhost:1');
}

function assertInput(actual, input) {
  assert.equal(actual.slice(actual.indexOf('--cli-input-json ')), `--cli-input-json ${input}`);
}

test('the body is the input and the region that of the signature', () => {
  assert.equal(command('StartComposition', '/StartComposition', '{"stageArn":"s"}'),
    'aws ivs-realtime start-composition --region eu-west-1 --endpoint-url http://localhost:1 '
    + `--cli-input-json '{"stageArn":"s"}'`);
});

test('a quote in the body does not end the argument', () => {
  assertInput(command('StartComposition', '/StartComposition', `{"tags":{"a":"it's; rm"}}`),
    `'{"tags":{"a":"it'\\''s; rm"}}'`);
});

test('an empty body is an empty input', () => {
  assert.equal(command('ListCompositions', '/ListCompositions', ''),
    `aws ivs-realtime list-compositions --region eu-west-1 --endpoint-url http://localhost:1 --cli-input-json '{}'`);
});

test('the input of tag operations comes from the path too', () => {
  assertInput(command('TagResource', '/tags/arn%3Aaws%3Aivs', '{"tags":{"a":"b"}}'),
    `'{"resourceArn":"arn:aws:ivs","tags":{"a":"b"}}'`);
  assertInput(command('UntagResource', '/tags/arn%3Aaws%3Aivs?tagKeys=a&tagKeys=b', ''),
    `'{"resourceArn":"arn:aws:ivs","tagKeys":["a","b"]}'`);
});

test('a request without a signature has no region', () => {
  assert.equal(awsCliCommand({ operation: 'GetComposition', path: '/GetComposition', body: '{}', headers: {} },
    'http://localhost:1'),
  `aws ivs-realtime get-composition --endpoint-url http://localhost:1 --cli-input-json '{}'`);
});

test('a region that is no word is quoted', () => {
  assert.equal(awsCliCommand({
    operation: 'GetComposition', path: '/GetComposition', body: '{}',
    headers: { authorization: 'Credential=test/20260131/x;$(id)/ivs/aws4_request' },
  }, 'http://localhost:1/a b'),
  `aws ivs-realtime get-composition --region 'x;$(id)' --endpoint-url 'http://localhost:1/a b' --cli-input-json '{}'`);
});

for (const operation of ['/x;touch /tmp/pwned', 'StartComposition;id', '']) {
  test(`what is no operation has no command: "${operation}"`, () => {
    assert.equal(command(operation, operation, '{}'), undefined);
  });
}

for (const body of ['{"stageArn":"cut he', '<html>']) {
  test(`what is no whole JSON has no command: ${body}`, () => {
    assert.equal(command('StartComposition', '/StartComposition', body), undefined);
    assert.equal(command('TagResource', '/tags/arn', body), undefined);
  });
}

test('an ARN that is wrongly encoded has no command', () => {
  assert.equal(command('ListTagsForResource', '/tags/arn%3', ''), undefined);
  assert.equal(command('UntagResource', '/tags/arn?tagKeys=%zz', ''), undefined);
});

test('a plus sign in a tag key is itself', () => {
  assertInput(command('UntagResource', '/tags/arn?tagKeys=a+b', ''), `'{"resourceArn":"arn","tagKeys":["a+b"]}'`);
});
