// What an answer of the API costs the server, in CPU: node bench/graphql-scoreboard.mjs [--help]
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `Prints the CPU that a server uses for one answer of the API: all of its threads, garbage collection included.
Without options: 300 rows of 14 fields from memory, each answer worked out, then with finished answers kept.

  --server FILE     a module to start as the server (its first address on stdout is used; PORT is 0)
  --argument TEXT   an argument for it; may be given again
  --query FILE      the query (default: the scoreboard of the bench)
  --variables JSON  its variables
  --requests N      requests in a round (default 300); rounds: --rounds N (default 7); --warm-up N (default 1000)`;

const QUERY = `query ($assessment: String!) {
  scoreboard(assessment: $assessment) {
    assessment framework asOf digest
    scores {
      jurisdiction jurisdictionName element elementTitle
      score low high rank rankLow rankHigh band answered of missing
    }
  }
}`;

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    argument: { type: 'string', multiple: true, default: [] },
    query: { type: 'string' },
    variables: { type: 'string' },
    requests: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '7' },
    'warm-up': { type: 'string', default: '1000' },
    help: { type: 'boolean', default: false },
  },
});

const local = (name) => fileURLToPath(new URL(name, import.meta.url));
const body = JSON.stringify({
  query: values.query ? readFileSync(values.query, 'utf8') : QUERY,
  variables: JSON.parse(values.variables ?? '{"assessment":"bench"}'),
});
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One answer, in bytes; anything but an answer without errors is a failure of the bench. */
function ask(url) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks);
        if (response.statusCode === 200 && !text.subarray(0, 20).includes('"errors"')) resolve(text.length);
        else reject(new Error(`the server answered ${response.statusCode}: ${text.subarray(0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function usageOf(server) {
  return new Promise((resolve) => {
    server.once('message', resolve);
    server.send('usage');
  });
}

/** The address that a server prints when it listens. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const [address] = /http:\/\/[^\s/"]+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
  });
}

/** The first answer of a server that may have to load its data before it gives any. */
async function firstAnswer(url, patience = 60) {
  try {
    return await ask(url);
  } catch (error) {
    if (patience === 0 || !error.message.includes('503')) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return firstAnswer(url, patience - 1);
  }
}

async function measure(module, args) {
  const server = fork(module, args, {
    execArgv: ['--import', new URL('cpu-probe.mjs', import.meta.url).href],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const url = `${await addressOf(server)}/graphql`;
    let bytes = await firstAnswer(url);
    for (let n = 0; n < Number(values['warm-up']); n += 1) bytes = await ask(url);
    const rounds = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const before = await usageOf(server);
      const start = performance.now();
      for (let n = 0; n < Number(values.requests); n += 1) await ask(url);
      const wallMs = performance.now() - start;
      const { cpuMs, heapMb } = await usageOf(server);
      rounds.push({ cpu: (cpuMs - before.cpuMs) / values.requests, wall: wallMs / values.requests, heapMb });
    }
    const of = (key) => Number(median(rounds.map((round) => round[key])).toFixed(3));
    return {
      'CPU ms': of('cpu'),
      'wall ms': of('wall'),
      kB: Math.round(bytes / 1000),
      'heap MB': Math.round(of('heapMb')),
    };
  } finally {
    server.kill();
  }
}

if (values.help) {
  console.log(HELP);
} else {
  const servers = values.server
    ? { [values.server]: [values.server, values.argument] }
    : {
        'each answer worked out': [local('scoreboard-server.mjs'), []],
        'finished answers kept': [local('scoreboard-server.mjs'), ['--keep']],
      };
  const table = {};
  for (const [name, [module, args]] of Object.entries(servers)) table[name] = await measure(module, args);
  console.log(`Node ${process.version}; a request, median of ${values.rounds} rounds of ${values.requests}`);
  console.table(table);
  agent.destroy();
}
