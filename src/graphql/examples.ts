/** A query that the documentation shows. */
export interface Example {
  /** The heading that it stands under. */
  readonly title: string;
  readonly query: string;
  /** Its variables as JSON, where it has any. */
  readonly variables: string | null;
}

const FENCE = /^(`{3,}|~{3,})\s*(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

/**
 * The example queries of a Markdown text, in its order: each block of `graphql`, under the heading above it, with the
 * block of `json variables` that follows it before the next query. Other blocks are left alone, a block of `graphql
 * excerpt` (a piece that cannot stand alone) too.
 */
export function examplesIn(markdown: string): readonly Example[] {
  const examples: Example[] = [];
  let title = '';
  let block: { readonly fence: string; readonly info: string; readonly lines: string[] } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
    if (block) {
      if (fence.startsWith(block.fence) && info === '') {
        addBlock(examples, title, block.info, block.lines.join('\n'));
        block = null;
      } else {
        block.lines.push(line);
      }
    } else if (fence !== '') {
      block = { fence, info: info.trim(), lines: [] };
    } else {
      title = HEADING.exec(line)?.[1] ?? title;
    }
  }
  return examples;
}

function addBlock(examples: Example[], title: string, info: string, text: string): void {
  const last = examples.at(-1);
  if (info === 'graphql') examples.push({ title, query: text, variables: null });
  else if (info === 'json variables' && last?.variables === null) {
    examples[examples.length - 1] = { ...last, variables: text };
  }
}
