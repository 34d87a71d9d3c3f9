// The AWS SDK for JavaScript against the fake: the same scenario as AwsSdkNeighboursTest, and every error.
// Arguments: the endpoint. The fake has strict resources and signatures verified.
import { strict as assert } from 'node:assert';
import { generateKeyPairSync } from 'node:crypto';
import {
    AccessDeniedException, ConflictException, CreateEncoderConfigurationCommand, CreateIngestConfigurationCommand,
    CreateParticipantTokenCommand,
    CreateStageCommand, CreateStorageConfigurationCommand, DeleteEncoderConfigurationCommand, DeleteStageCommand,
    DeleteIngestConfigurationCommand, DeletePublicKeyCommand, DeleteStorageConfigurationCommand, DisconnectParticipantCommand,
    GetCompositionCommand, GetIngestConfigurationCommand, GetParticipantCommand, GetPublicKeyCommand, GetStageSessionCommand,
    ImportPublicKeyCommand, ListIngestConfigurationsCommand, ListParticipantEventsCommand, ListParticipantReplicasCommand,
    ListPublicKeysCommand, StartParticipantReplicationCommand, StopParticipantReplicationCommand,
    UpdateIngestConfigurationCommand, GetEncoderConfigurationCommand,
    GetStageCommand, GetStorageConfigurationCommand, IVSRealTimeClient, InternalServerException, ListCompositionsCommand,
    ListEncoderConfigurationsCommand, ListParticipantsCommand, ListStageSessionsCommand, ListStagesCommand,
    ListStorageConfigurationsCommand, ListTagsForResourceCommand, PendingVerification, ResourceNotFoundException,
    ServiceQuotaExceededException, StartCompositionCommand, StopCompositionCommand, TagResourceCommand, UntagResourceCommand,
    UpdateStageCommand, ValidationException
} from '@aws-sdk/client-ivs-realtime';

const endpoint = process.argv[2];
const ivs = client('test');
const send = command => ivs.send(command);

function client(accessKeyId) {
    return new IVSRealTimeClient({
        endpoint, region: 'eu-west-1', maxAttempts: 1, credentials: { accessKeyId, secretAccessKey: 'test-secret' }
    });
}

async function fake(path, body) {
    const answer = await fetch(`${endpoint}/_fake/${path}`, { method: 'POST', body: JSON.stringify(body) });
    assert.equal(answer.status, 200, await answer.text());
}

async function fails(call, type, status, message) {
    await assert.rejects(call, error => {
        assert.ok(error instanceof type, `${error.name} is no ${type.name}`);
        assert.equal(error.$metadata.httpStatusCode, status);
        assert.ok(error.$metadata.requestId);
        if (message) {
            assert.equal(error.message, message);
        }
        return true;
    });
}

await fake('reset', {});

// Create resources.
const { stage } = await send(new CreateStageCommand({ name: 'studio', tags: { a: '1' } }));
const { encoderConfiguration: encoder } = await send(new CreateEncoderConfigurationCommand({ video: { height: 1080 } }));
const { storageConfiguration: storage } = await send(new CreateStorageConfigurationCommand({ s3: { bucketName: 'records' } }));
assert.equal((await send(new GetStageCommand({ arn: stage.arn }))).stage.name, 'studio');
assert.equal((await send(new UpdateStageCommand({ arn: stage.arn, name: 'hall' }))).stage.name, 'hall');
assert.equal((await send(new ListStagesCommand({}))).stages.length, 1);
assert.equal((await send(new GetEncoderConfigurationCommand({ arn: encoder.arn }))).encoderConfiguration.video.height, 1080);
assert.equal((await send(new ListEncoderConfigurationsCommand({}))).encoderConfigurations.length, 1);
assert.equal((await send(new GetStorageConfigurationCommand({ arn: storage.arn }))).storageConfiguration.s3.bucketName, 'records');
assert.equal((await send(new ListStorageConfigurationsCommand({}))).storageConfigurations.length, 1);
const { participantToken } = await send(new CreateParticipantTokenCommand({ stageArn: stage.arn, userId: 'ann' }));
assert.ok(participantToken.expirationTime instanceof Date);
await fake('participants', { stageArn: stage.arn, userId: 'ann', action: 'publish' });
const sessionId = (await send(new GetStageCommand({ arn: stage.arn }))).stage.activeSessionId;
const { participants } = await send(new ListParticipantsCommand({ stageArn: stage.arn, sessionId }));
assert.deepEqual(participants.map(each => each.userId), ['ann']);

// Start, list, tag, stop.
const start = {
    stageArn: stage.arn,
    idempotencyToken: 'token',
    destinations: [{ s3: { storageConfigurationArn: storage.arn, encoderConfigurationArns: [encoder.arn] } }]
};
const { composition } = await send(new StartCompositionCommand(start));
assert.equal(composition.state, 'STARTING');
assert.ok(composition.startTime instanceof Date);
assert.match(composition.destinations[0].detail.s3.recordingPrefix, /\/composite$/);
assert.equal((await send(new StartCompositionCommand(start))).composition.arn, composition.arn);
await fake('clock', { mode: 'frozen', advance: 'PT2S' });
assert.equal((await send(new GetCompositionCommand({ arn: composition.arn }))).composition.state, 'ACTIVE');
const { compositions } = await send(new ListCompositionsCommand({ filterByStageArn: stage.arn }));
assert.deepEqual(compositions.map(each => each.arn), [composition.arn]);
await send(new TagResourceCommand({ resourceArn: composition.arn, tags: { 'a key': 'x' } }));
assert.deepEqual((await send(new ListTagsForResourceCommand({ resourceArn: composition.arn }))).tags, { 'a key': 'x' });
await send(new UntagResourceCommand({ resourceArn: composition.arn, tagKeys: ['a key'] }));
assert.deepEqual((await send(new ListTagsForResourceCommand({ resourceArn: composition.arn }))).tags, {});

// Every error.
await fails(send(new StartCompositionCommand({ stageArn: stage.arn, destinations: [{ channel: {} }] })), ValidationException,
    400, 'StartComposition.destinationConfiguration.0.channel.channelArn is a required attribute');
await fails(send(new StartCompositionCommand({ ...start, tags: { b: '2' } })), ConflictException, 409);
await fails(send(new DeleteEncoderConfigurationCommand({ arn: encoder.arn })), ConflictException, 409);
await fails(client('999999999999').send(new GetCompositionCommand({ arn: composition.arn })), AccessDeniedException, 403);
await fails(send(new GetCompositionCommand({ arn: composition.arn + 'x' })), ResourceNotFoundException, 404,
    `Resource: ${composition.arn}x not found`);
for (const [type, status, code] of [
    [ServiceQuotaExceededException, 402, 'ServiceQuotaExceededException'],
    [PendingVerification, 403, 'PendingVerification'],
    [InternalServerException, 500, 'InternalServerException']]) {
    await fake('faults', { kind: 'error', status, code, times: 1 });
    await fails(send(new StartCompositionCommand(start)), type, status);
}
await fake('faults', { kind: 'error', status: 429, times: 1 });
await assert.rejects(send(new ListCompositionsCommand({})), { name: 'ThrottlingException' });

// Sessions, participants and their replicas.
const annex = (await send(new CreateStageCommand({ name: 'annex' }))).stage;
const who = { stageArn: stage.arn, sessionId, participantId: participants[0].participantId };
assert.equal((await send(new ListStageSessionsCommand({ stageArn: stage.arn }))).stageSessions[0].sessionId, sessionId);
assert.ok((await send(new GetStageSessionCommand({ stageArn: stage.arn, sessionId }))).stageSession.startTime instanceof Date);
assert.equal((await send(new GetParticipantCommand(who))).participant.state, 'CONNECTED');
const replica = { sourceStageArn: stage.arn, destinationStageArn: annex.arn, participantId: who.participantId };
await send(new StartParticipantReplicationCommand(replica));
assert.equal((await send(new ListParticipantReplicasCommand(replica))).replicas[0].replicationState, 'ACTIVE');
await send(new StopParticipantReplicationCommand(replica));
assert.deepEqual((await send(new ListParticipantEventsCommand(who))).events.map(each => each.name),
    ['JOINED', 'PUBLISH_STARTED', 'REPLICATION_STARTED', 'REPLICATION_STOPPED']);
await send(new DeleteStageCommand({ arn: annex.arn }));

// Ingest configurations and public keys.
const { ingestConfiguration: ingest } = await send(new CreateIngestConfigurationCommand({ ingestProtocol: 'RTMPS' }));
await send(new UpdateIngestConfigurationCommand({ arn: ingest.arn, stageArn: stage.arn }));
assert.equal((await send(new GetIngestConfigurationCommand({ arn: ingest.arn }))).ingestConfiguration.stageArn, stage.arn);
assert.equal((await send(new ListIngestConfigurationsCommand({}))).ingestConfigurations.length, 1);
await send(new DeleteIngestConfigurationCommand({ arn: ingest.arn }));
const { publicKey: pem } = generateKeyPairSync('ec', {
    namedCurve: 'secp384r1', publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
});
const { publicKey: key } = await send(new ImportPublicKeyCommand({ name: 'signer', publicKeyMaterial: pem }));
assert.equal((await send(new GetPublicKeyCommand({ arn: key.arn }))).publicKey.fingerprint, key.fingerprint);
assert.equal((await send(new ListPublicKeysCommand({}))).publicKeys.length, 1);
await send(new DeletePublicKeyCommand({ arn: key.arn }));

// The end.
await send(new StopCompositionCommand({ arn: composition.arn }));
await fake('clock', { advance: 'PT1S' });
assert.equal((await send(new GetCompositionCommand({ arn: composition.arn }))).composition.state, 'STOPPED');
await send(new DisconnectParticipantCommand({ stageArn: stage.arn, participantId: participants[0].participantId }));
await send(new DeleteStageCommand({ arn: stage.arn }));
await send(new DeleteEncoderConfigurationCommand({ arn: encoder.arn }));
await send(new DeleteStorageConfigurationCommand({ arn: storage.arn }));
await fails(send(new GetStageCommand({ arn: stage.arn })), ResourceNotFoundException, 404);
await fake('clock', { advance: 'PT5M' });
await fails(send(new GetCompositionCommand({ arn: composition.arn })), ResourceNotFoundException, 404);
console.log('The scenario went well');
