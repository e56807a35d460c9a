import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { AnswerValueScalar } from '../graphql/answer-value.scalar.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { type Citation } from './citation.js';
import { type ListedCorrection, type ListedRelease } from './listed-release.js';

@ObjectType('ReleaseCitation', { description: 'How to cite a release.' })
export class CitationType implements Citation {
  @Field(() => String, { description: 'As a sentence.' })
  readonly text!: string;

  @Field(() => String, { description: 'As an entry of BibTeX.' })
  readonly bibtex!: string;

  @Field(() => String, { description: 'As the text of a CITATION.cff (Citation File Format 1.2.0).' })
  readonly cff!: string;
}

@ObjectType('Correction', { description: 'A published figure that a correction moved.' })
export class CorrectionType implements ListedCorrection {
  @Field(() => String, { nullable: true, description: 'Code of the jurisdiction whose figure it is.' })
  readonly jurisdiction!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the comparator whose figure it is.' })
  readonly comparator!: string | null;

  @Field(() => String, { description: 'Code of the element or criterion.' })
  readonly element!: string;

  @Field(() => String, {
    description:
      'Which figure: score, low, high, rank, rankLow, rankHigh, band, answered, of, missing, value, count, label.',
  })
  readonly figure!: string;

  @Field(() => AnswerValueScalar, { nullable: true, description: 'As published; null: it was not there.' })
  readonly before!: number | string | null;

  @Field(() => AnswerValueScalar, { nullable: true, description: 'As corrected; null: it is there no more.' })
  readonly after!: number | string | null;

  @Field(() => String, { nullable: true, description: 'Why it moved.' })
  readonly why!: string | null;
}

@ObjectType('Release', { description: 'A published assessment. It never changes: a correction is another release.' })
export class ReleaseType implements Omit<ListedRelease, 'besideDigest'> {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'The day of publication, 2026-11-30; a second of that day is 2026-11-30-2.' })
  readonly name!: string;

  @LocalisedField({ description: 'Its title.' })
  readonly title!: LocalisedText;

  @Field(() => String, { description: 'The version of the method, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'The legal cut-off: the law of that day is scored.' })
  readonly asOf!: string;

  @Field(() => String, { nullable: true, description: 'The newest day on which a source was seen, or that it bears.' })
  readonly evidenceHorizon!: string | null;

  @Field(() => String, { description: 'The version of the program that worked the numbers out.' })
  readonly engine!: string;

  @Field(() => String, { description: 'Digest of all that the scores follow from, as the scoreboard has it.' })
  readonly digest!: string;

  @Field(() => String, { description: 'Digest of the scores, as the scoreboard has it.' })
  readonly resultDigest!: string;

  @Field(() => String, { description: 'SHA-256 of the bytes of its frozen data.' })
  readonly frozen!: string;

  @Field(() => String, { description: 'The instant from which it is public, in universal time.' })
  readonly publicFrom!: string;

  @Field(() => String, { nullable: true, description: 'The instant before which nobody was to publish it.' })
  readonly embargo!: string | null;

  @Field(() => String, { nullable: true, description: 'The release that it corrects.' })
  readonly supersedes!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it corrects that one.' })
  readonly why!: string | null;

  @Field(() => String, { nullable: true, description: 'The release that corrects it.' })
  readonly supersededBy!: string | null;

  @Field(() => String, { description: 'The terms under which it may be used.' })
  readonly licence!: string;

  @Field(() => CitationType, { description: 'How to cite it.' })
  readonly citation!: CitationType;

  @Field(() => String, {
    description: 'Its address; a path on this server where the server has not been told its own address.',
  })
  readonly href!: string;
}
