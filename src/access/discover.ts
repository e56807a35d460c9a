/** The most bytes of a discovery document; those that there are have some thousands. */
const LARGEST = 200_000;

/**
 * Where an issuer has its keys, by its discovery document (OpenID Connect Discovery 1.0, section 4). Throws where it
 * does not answer in so many milliseconds, is not the issuer that it was asked for as, or names no such address.
 */
export async function discover(issuer: string, within: number): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(within),
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const text = await response.text();
  if (text.length > LARGEST) throw new Error(`${address} is no discovery document: it has ${text.length} characters`);
  const { issuer: named, jwks_uri: keys } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  if (named !== issuer) throw new Error(`${address} is of the issuer "${String(named)}", not "${issuer}"`);
  if (typeof keys !== 'string' || !URL.canParse(keys)) throw new Error(`${address} names no address of keys`);
  const found = new URL(keys);
  if (found.protocol !== new URL(issuer).protocol && found.protocol !== 'https:') {
    throw new Error(`${address} names an address of keys without TLS`);
  }
  return found;
}
