/** Exchanges with the fake as commands of the AWS CLI: plain functions, without the DOM. */

/** The command that sends the same request. It asks the endpoint that was asked, with the credentials of its own environment. */
export function awsCliCommand(request, endpoint) {
  const words = ['aws', 'ivs-realtime', commandOf(request.operation)];
  const region = regionOf(request.headers);
  if (region) {
    words.push('--region', region);
  }
  words.push('--endpoint-url', endpoint, '--cli-input-json', quoted(inputOf(request)));
  return words.join(' ');
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

/** Operations on tags have a part of their input in the path and the query. */
function inputOf({ path, body }) {
  const [, resource, query] = /^\/tags\/([^?]*)\??(.*)$/.exec(path) ?? [];
  if (!resource) {
    return body || '{}';
  }
  const tagKeys = new URLSearchParams(query).getAll('tagKeys');
  return JSON.stringify({
    resourceArn: decodeURIComponent(resource),
    ...(tagKeys.length ? { tagKeys } : {}),
    ...(body ? JSON.parse(body) : {}),
  });
}

/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
