import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { jest } from '@jest/globals';

/** An OpenID Connect issuer on a port of loopback, and what a test needs of it. */
export interface TestIssuer {
  readonly address: string;
  /** An access token as it issues them (client credentials), made out to an audience. */
  readonly token: (client: string, audience: string) => Promise<string>;
  /** A token signed with its own key that says what the test has it say. */
  readonly signed: (claims: JWTPayload, header?: { readonly typ?: string }) => Promise<string>;
  /** Its public key, as it is published. */
  readonly publicKey: CryptoKey;
  readonly close: () => Promise<void>;
}

const SECRET = 'a secret of a client that is for tests alone';

/** Starts an issuer that knows some clients. */
export async function testIssuer(clients: readonly string[]): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'of-the-test', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  const provider = await quietly(
    async () =>
      new Provider(address, {
        clients: clients.map((id) => ({
          client_id: id,
          client_secret: SECRET,
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
          token_endpoint_auth_method: 'client_secret_post',
        })),
        jwks: { keys: [key] },
        ttl: { ClientCredentials: 300 },
        features: {
          devInteractions: { enabled: false },
          clientCredentials: { enabled: true },
          resourceIndicators: {
            enabled: true,
            getResourceServerInfo: (_, resource) => ({
              scope: '',
              audience: resource.replace('urn:', ''),
              accessTokenFormat: 'jwt',
              jwt: { sign: { alg: 'RS256' } },
            }),
          },
        },
      }),
  );
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    address,
    publicKey,
    token: async (client, audience) => {
      const response = await fetch(`${address}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'client_credentials', client_id: client, client_secret: SECRET },
          resource: `urn:${audience}`,
        }),
      });
      const { access_token: token } = (await response.json()) as { readonly access_token?: string };
      if (token === undefined) throw new Error(`the issuer gave no token: ${response.status}`);
      return token;
    },
    signed: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'of-the-test', ...header }).sign(privateKey),
    close: () => closed(server),
  };
}

/** Without what the issuer tells on the console of those who run it for good. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const silent = (['warn', 'info'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation(() => undefined),
  );
  try {
    return await work();
  } finally {
    for (const spy of silent) spy.mockRestore();
  }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
