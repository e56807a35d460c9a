import { TRANSLATIONS } from '../../common/source.js';
import { CONFIDENCES, type SheetColumn } from './answer-columns.js';

export type EvidenceKey =
  | 'jurisdiction'
  | 'criterion'
  | 'for'
  | 'instrument'
  | 'provision'
  | `source.${'title' | 'href' | 'date' | 'seen' | 'pinpoint' | 'licence' | 'quote' | 'hash' | 'archived'}`
  | 'source.translation'
  | 'source.note'
  | 'confidence'
  | 'translation'
  | 'note';

/** What a row of evidence supports. Left empty: the answer. */
export const SUPPORTED = ['answer', 'commitment'] as const;

/** The columns of the sheet of evidence: a row for each, any number to a question. */
export const EVIDENCE_COLUMNS: readonly SheetColumn<EvidenceKey>[] = [
  { key: 'jurisdiction', title: 'Jurisdiction', width: 12, fill: 'Left empty in a workbook of one place: that place.' },
  { key: 'criterion', title: 'Code', width: 8, fill: 'The question that it supports the answer to.' },
  { key: 'for', title: 'Supports', width: 12, fill: 'answer (or empty), or commitment.', of: SUPPORTED },
  { key: 'instrument', title: 'Act', width: 18, fill: 'Code of an act of the register of law.' },
  { key: 'provision', title: 'Provision', width: 18, fill: 'Article of that act, as the register has it.' },
  { key: 'source.title', title: 'Source', width: 40, fill: 'Title of a published source.' },
  { key: 'source.href', title: 'Address', width: 40, fill: 'Its address: https://…' },
  { key: 'source.date', title: 'Source date', width: 12, fill: 'The date that the source bears.' },
  { key: 'source.seen', title: 'Seen', width: 12, fill: 'The day on which you read it.' },
  { key: 'source.pinpoint', title: 'Pinpoint', width: 24, fill: 'Page, section or figure.' },
  { key: 'source.quote', title: 'Quotation', width: 50, fill: 'A short quotation, in the language of the source.' },
  { key: 'source.translation', title: 'Source translation', width: 14, fill: 'Whose it is.', of: TRANSLATIONS },
  { key: 'source.licence', title: 'Licence', width: 14, fill: 'Licence of the source.' },
  { key: 'source.hash', title: 'Hash', width: 20, fill: 'Of the copy that was read: sha256:…' },
  { key: 'source.archived', title: 'Archived', width: 30, fill: 'Where a copy is kept.' },
  { key: 'source.note', title: 'Source note', width: 30, fill: 'A remark on the source.' },
  {
    key: 'confidence',
    title: 'Confidence',
    width: 12,
    fill: 'As of an answer; empty: as sure as the act.',
    of: CONFIDENCES,
  },
  {
    key: 'translation',
    title: 'Translation',
    width: 14,
    fill: 'Whose the translation of the act is.',
    of: TRANSLATIONS,
  },
  { key: 'note', title: 'Note', width: 30, fill: 'A remark.' },
];
