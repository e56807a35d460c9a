import { spanOf } from '../../../common/legal-date.js';
import { membersOn } from '../../../jurisdictions/group.js';
import { type ComparatorResult } from '../../../scoreboards/scoreboard.js';
import { type Block, body, bold, muted, type Row, type Run, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';

/** More names than this are counted only. */
const MOST_NAMES = 45;

function groupItems({ reading, locale }: Context): readonly (readonly Run[])[] {
  const { assessment, groups } = reading.data;
  const day = spanOf(assessment.asOf)?.latest ?? '';
  const compared = reading.board.comparators.flatMap(({ comparator }) =>
    comparator.kind === 'group' ? [comparator.group] : [],
  );
  const wanted = new Set([...(assessment.groups ?? []), ...compared]);
  return groups
    .filter(({ code }) => wanted.has(code))
    .map((group) => {
      const members = membersOn(group, day);
      const isShort = members.length <= MOST_NAMES;
      return locale.runs('methodNote.populations.group', {
        name: locale.text(group.name),
        date: locale.date(assessment.asOf),
        count: members.length,
        known: isShort ? 'yes' : 'no',
        members: isShort ? members.map((code) => reading.name(code)).join(', ') : '',
      });
    });
}

/** What a letter stands for: the population of a published figure, or of a group. */
function populationWords({ comparator, statistics }: ComparatorResult, { locale }: Context): string {
  if (comparator.kind === 'group')
    return locale.say('methodNote.populations.members', {
      text: locale.text(comparator.title),
      count: String(statistics?.n ?? 0),
    });
  const { description, n } = comparator.population;
  return locale.say('methodNote.populations.members', { text: locale.original(description), count: String(n) });
}

/** The letters of an alphabet, and then two of them: A, B, …, Z, AA. */
function letterOf(index: number): string {
  const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
  return `${first}${String.fromCharCode(65 + (index % 26))}`;
}

function comparatorRow({ reading, locale, template }: Context, { comparator }: ComparatorResult, letter: string): Row {
  const { kinds, relations } = template.wording;
  const { kind, vintage, relation, wording, publication, element } = comparator;
  const note = [kinds[kind], locale.date(vintage), relations[relation]].join(', ');
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${element} `), reading.title(element)),
      textCell(`${locale.text(comparator.title)}: `, muted(locale.original(wording))),
      textCell(note),
      textCell(bold(letter)),
      textCell({
        text: locale.original(publication.title),
        ...(publication.href !== undefined && { href: publication.href }),
      }),
    ],
  };
}

/** Who is measured, the groups with their members on the date, and what each question is held against. */
export function populationsBlocks(context: Context): readonly Block[] {
  const { reading, locale, numbering } = context;
  const { say, runs } = locale;
  const { memo = [] } = reading.data.assessment;
  const { subjects } = reading;
  const names = (codes: readonly string[]): string => codes.map((code) => reading.name(code)).join(', ');
  const results = reading.board.comparators;
  const letters = new Map<string, string>();
  for (const result of results) {
    const words = populationWords(result, context);
    if (!letters.has(words)) letters.set(words, letterOf(letters.size));
  }
  return [
    {
      kind: 'list',
      ordered: false,
      items: [
        subjects.length <= MOST_NAMES
          ? runs('methodNote.populations.subjects', { names: names(subjects) })
          : runs('methodNote.populations.subjectsMany', { count: subjects.length }),
        ...(memo.length > 0 ? [runs('methodNote.populations.memo', { names: names(memo) })] : []),
        ...groupItems(context),
      ],
    },
    ...(results.length === 0
      ? [body(say('methodNote.populations.noComparators'))]
      : [
          {
            kind: 'table',
            label: numbering.table(),
            title: say('methodNote.populations.comparators', { count: results.length }),
            density: 'dense',
            columns: [
              { title: say('methodNote.populations.column.criterion'), width: 92, align: 'left' },
              { title: say('methodNote.populations.column.question'), width: 204, align: 'left' },
              { title: say('methodNote.populations.column.relation'), width: 72, align: 'left' },
              { title: say('methodNote.populations.column.population'), width: 44, align: 'left' },
              { title: say('methodNote.populations.column.publication'), width: 102, align: 'left' },
            ],
            rows: results.map((result) =>
              comparatorRow(context, result, letters.get(populationWords(result, context)) ?? ''),
            ),
            notes: [...letters].map(([words, letter]): readonly Run[] => [bold(`${letter} `), { text: words }]),
          } as const,
        ]),
    {
      kind: 'list',
      ordered: false,
      small: true,
      items: [
        runs('methodNote.licence.framework', { licence: locale.original(reading.data.framework.licence) }),
        ...reading.data.framework.sources.map(({ title, pinpoint, href }): readonly Run[] => [
          {
            text: locale.original([title, pinpoint ?? ''].filter((part) => part !== '').join(', ')),
            ...(href !== undefined && { href }),
          },
        ]),
      ],
    },
  ];
}
