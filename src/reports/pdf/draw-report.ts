import { type Section } from '../blocks.js';
import { type ReportModel } from '../report-model.js';
import { type ContentsPlace, fillContents, reserveCaptions, reserveContents } from './contents.js';
import { drawCover } from './cover.js';
import { Flow } from './flow.js';
import { withFonts } from './fonts.js';
import { ReportDocument } from './report-document.js';
import { drawRunningLines } from './running-lines.js';
import { Sheet } from './sheet.js';

export interface DrawOptions {
  /** False: objects one by one and unpacked, for a person to read. True when left out. */
  readonly compress?: boolean;
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
 * Sets a report as a PDF 1.7 that is tagged (PDF/UA-1) and made to be kept (PDF/A-3a), with bookmarks and attachments.
 * The same model gives the same bytes: no clock, no randomness, and the file's date is the model's.
 */
export function drawReport(model: ReportModel, options: DrawOptions = {}): Promise<Uint8Array> {
  const doc = new ReportDocument(model, options.compress ?? true);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  withFonts(model.fonts ?? {}, () => {
    drawPages(new Sheet(doc, model.theme, model.designations), model);
    for (const attachment of model.attachments) doc.attach(attachment);
    doc.end();
  });
  return done;
}
