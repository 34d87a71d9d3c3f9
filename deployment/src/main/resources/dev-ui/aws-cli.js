/** Exchanges with the fake as commands of the AWS CLI: plain functions, without the DOM. */

/** What the fake serves. It records anything else under its path, which can be any text. */
const OPERATIONS = new Set([
  'StartComposition', 'GetComposition', 'ListCompositions', 'StopComposition',
  'CreateStage', 'GetStage', 'UpdateStage', 'DeleteStage', 'ListStages',
  'CreateParticipantToken', 'ListParticipants', 'DisconnectParticipant',
  'CreateEncoderConfiguration', 'GetEncoderConfiguration', 'DeleteEncoderConfiguration', 'ListEncoderConfigurations',
  'CreateStorageConfiguration', 'GetStorageConfiguration', 'DeleteStorageConfiguration', 'ListStorageConfigurations',
  'TagResource', 'UntagResource', 'ListTagsForResource',
]);

/**
 * The command that sends the same request; undefined if there is none. It asks the endpoint that was asked, with the
 * credentials of its own environment.
 */
export function awsCliCommand(request, endpoint) {
  const input = inputOf(request);
  if (!OPERATIONS.has(request.operation) || input === undefined) {
    return undefined;
  }
  const region = regionOf(request.headers);
  return ['aws', 'ivs-realtime', commandOf(request.operation), ...(region ? ['--region', region] : []),
    '--endpoint-url', endpoint, '--cli-input-json', input].map(quoted).join(' ');
}

/** StartComposition is start-composition. */
function commandOf(operation) {
  return operation.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

/** The scope of the signature names it: AKIA/20260131/eu-west-1/ivs/aws4_request. */
function regionOf(headers) {
  const authorization = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  return /Credential=[^/]+\/\d+\/([^/]+)\//.exec(authorization)?.[1];
}

/** Operations on tags have a part of their input in the path and the query. Undefined for what is no JSON, such as a body that was cut. */
function inputOf({ path, body }) {
  try {
    const fields = body ? JSON.parse(body) : {};
    const [, resource, query] = /^\/tags\/([^?]*)\??(.*)$/.exec(path) ?? [];
    if (!resource) {
      return body || '{}';
    }
    const tagKeys = query.split('&').filter(parameter => parameter.startsWith('tagKeys='))
      .map(parameter => decodeURIComponent(parameter.slice('tagKeys='.length)));
    return JSON.stringify({
      resourceArn: decodeURIComponent(resource),
      ...(tagKeys.length ? { tagKeys } : {}),
      ...fields,
    });
  } catch (e) {
    return undefined;
  }
}

/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
