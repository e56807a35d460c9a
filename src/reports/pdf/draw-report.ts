import PDFDocument from 'pdfkit';
import { type Section } from '../blocks.js';
import { type ReportModel } from '../report-model.js';
import { type ContentsPlace, fillContents, reserveCaptions, reserveContents } from './contents.js';
import { drawCover } from './cover.js';
import { Flow } from './flow.js';
import { drawRunningLines } from './running-lines.js';
import { Sheet } from './sheet.js';

export interface DrawOptions {
  /** Left uncompressed, a test can read what is written. True when left out. */
  readonly compress?: boolean;
}

/** Text for the document's metadata, where pdfkit does not escape what XML must. */
function forMetadata(text: string): string {
  return text.replace(/&/g, 'and').replace(/</g, '‹').replace(/>/g, '›');
}

function open(model: ReportModel, compress: boolean): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    compress,
    font: '',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: forMetadata(model.title),
      Author: forMetadata(model.publisher),
      Subject: forMetadata(model.subject),
      Creator: 'Merilo',
      Producer: 'Merilo, with PDFKit',
      CreationDate: new Date(`${model.created}T00:00:00Z`),
    },
  });
  doc.initSubset({ subset: 'PDF/UA' });
  return doc;
}

/** The sections with their bookmarks. A section without blocks is a title over those that are nested under it. */
function drawSections(flow: Flow, model: ReportModel): void {
  const { sheet } = flow;
  let above: PDFKit.PDFOutline | null = null;
  let waiting: Section | null = null;
  let ended = false;
  for (const section of model.sections) {
    if (section.blocks.length === 0) {
      waiting = section;
      continue;
    }
    if (!flow.atTop && (ended || flow.needsPage(section.startsPage))) flow.newPage(section.title);
    const over = waiting;
    waiting = null;
    flow.enter(sheet.child(sheet.root, 'Sect'));
    flow.onHeading = () => {
      if (over) {
        sheet.destination(over.id, flow.position);
        above = sheet.doc.outline.addItem(over.title);
      }
      if (section.nested && above) above.addItem(section.title);
      else above = sheet.doc.outline.addItem(section.title);
    };
    ended = section.ownPage ?? false;
    if (ended) flow.placeOnOnePage(section.blocks, section.title);
    else flow.place(section.blocks, section.title);
  }
}

/** Cover, contents and sections, in this order. */
function drawPages(sheet: Sheet, model: ReportModel): void {
  const flow = new Flow(sheet, model);
  const places = (model.hasFront ?? true) ? drawFront(sheet, flow, model) : [];
  if (places.length === 0) flow.newPage('');
  drawSections(flow, model);
  flow.endPage();
  drawRunningLines(sheet, model, flow.running);
  for (const place of places) fillContents(sheet, model, place);
}

/** Cover and contents; where the contents are to be filled in. */
function drawFront(sheet: Sheet, flow: Flow, model: ReportModel): readonly ContentsPlace[] {
  const { doc } = sheet;
  sheet.addPage();
  drawCover(sheet, model);
  doc.outline.addItem(model.title);

  const contents = sheet.child(sheet.root, 'Sect');
  flow.enter(contents);
  flow.newPage(model.contentsTitle);
  doc.outline.addItem(model.contentsTitle);
  flow.place([{ kind: 'heading', level: 1, text: model.contentsTitle }], model.contentsTitle);
  const places = [reserveContents(flow, model, contents)];
  const captions = reserveCaptions(flow, model, contents);
  return captions ? [...places, captions] : places;
}

/**
 * Sets a report as a tagged PDF 1.7 (PDF/UA-1 rules) with bookmarks and attachments. The same model gives the same
 * bytes: no clock, no randomness, and the file's date is the model's.
 */
export function drawReport(model: ReportModel, options: DrawOptions = {}): Promise<Uint8Array> {
  const doc = open(model, options.compress ?? true);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const sheet = new Sheet(doc, model.theme, model.designations);
  drawPages(sheet, model);
  for (const { name, text, description, relationship } of model.attachments) {
    const date = new Date(`${model.created}T00:00:00Z`);
    doc.file(Buffer.from(text, 'utf8'), {
      name,
      type: 'application/json',
      description,
      relationship,
      creationDate: date,
      modifiedDate: date,
    });
  }
  doc.end();
  return done;
}
