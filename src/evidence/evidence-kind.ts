/** A form that uploaded evidence may have. */
export interface EvidenceKind {
  readonly mediaType: string;
  /** How names of such files end, without the dot; the first is given to a name that has none. */
  readonly extensions: readonly string[];
  /** What people call it. */
  readonly said: string;
}

/** All that is taken. Each is recognised by its content (`recognise.ts`); a new one does not compile without a test. */
export const EVIDENCE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], said: 'PDF' },
  png: { mediaType: 'image/png', extensions: ['png'], said: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], said: 'JPEG' },
  text: { mediaType: 'text/plain', extensions: ['txt', 'text', 'md', 'csv'], said: 'plain text in UTF-8' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    said: 'DOCX without macros',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    said: 'XLSX without macros',
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    said: 'ODT without macros',
  },
} as const satisfies Readonly<Record<string, EvidenceKind>>;

export type EvidenceKindName = keyof typeof EVIDENCE_KINDS;

/** The names of all kinds, in the order in which messages tell them. */
export const EVIDENCE_KIND_NAMES = Object.keys(EVIDENCE_KINDS) as readonly EvidenceKindName[];

/** All that is taken, for messages: `PDF, PNG, …`. */
export const TAKEN = EVIDENCE_KIND_NAMES.map((name) => EVIDENCE_KINDS[name].said).join(', ');
