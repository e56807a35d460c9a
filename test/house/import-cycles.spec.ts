import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** The files that each file names, type imports included; both as paths from the checkout's root. */
type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(texts: ReadonlyMap<string, string>): Graph {
  return new Map(
    [...texts].map(([file, text]) => [
      file,
      ts
        .preProcessFile(text)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts'))),
    ]),
  );
}

/** The first ring of files found, from a file back to itself; empty where there is none. */
function ringIn(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const ring = visit(next);
      if (ring.length > 0) return ring;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const ring = visit(file);
    if (ring.length > 0) return ring;
  }
  return [];
}

function sources(): ReadonlyMap<string, string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('import cycles', () => {
  it('finds a ring of three, type imports included, and not a diamond', () => {
    const ring = new Map([
      ['src/a/one.ts', "import { two } from '../b/two.js';"],
      ['src/b/two.ts', "import { type Three } from './three.js';"],
      ['src/b/three.ts', "export { one } from '../a/one.js';"],
    ]);
    expect(ringIn(graphOf(ring))).toEqual(['src/a/one.ts', 'src/b/two.ts', 'src/b/three.ts', 'src/a/one.ts']);
    const diamond = new Map([
      ['a.ts', "import './b.js'; import './c.js';"],
      ['b.ts', "import './d.js';"],
      ['c.ts', "import './d.js';"],
      ['d.ts', ''],
    ]);
    expect(ringIn(graphOf(diamond))).toEqual([]);
  });

  it('has none in src', () => {
    const graph = graphOf(sources());
    expect(graph.size).toBeGreaterThan(20);
    expect(ringIn(graph)).toEqual([]);
  });
});
