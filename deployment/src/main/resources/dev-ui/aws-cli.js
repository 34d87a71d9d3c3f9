/** Exchanges with the fake as commands of the AWS CLI: plain functions, without the DOM. */

/**
 * The command that sends the same request; undefined if there is none. Its input is what the fake has read by the table of the
 * API, from the path and the query too. It asks the endpoint that was asked, with the credentials of its own environment.
 */
export function awsCliCommand({ operation, input, headers }, endpoint) {
  if (input === undefined || input === null) {
    return undefined;
  }
  const region = regionOf(headers);
  return ['aws', 'ivs-realtime', commandOf(operation), ...(region ? ['--region', region] : []),
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

/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
