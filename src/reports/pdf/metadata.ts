/** What a file says about itself, once for programs that read its catalogue and once as XMP. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** The day of the data, at midnight UTC: `2019-12-31T00:00:00Z`. */
  readonly created: string;
}

/** Text of an XML element: what XML has no letter for is left out. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  );
}

function property(name: string, value: string): string {
  return `<${name}>${escaped(value)}</${name}>`;
}

/** A value in the one language of the file. */
function worded(name: string, value: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
}

function ordered(name: string, kind: 'Seq' | 'Bag', value: string): string {
  return `<${name}><rdf:${kind}><rdf:li>${escaped(value)}</rdf:li></rdf:${kind}></${name}>`;
}

function description(prefix: string, namespace: string, content: string): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${content}</rdf:Description>`;
}

const UA = 'http://www.aiim.org/pdfua/ns/id/';
const PDFA = 'http://www.aiim.org/pdfa/ns/';

/**
 * PDF/A knows only the schemas that it lists (ISO 19005-3, 6.6.2.3); that of PDF/UA is none of them, so the file itself
 * must describe it.
 */
function describedUa(): string {
  const part = [
    ['name', 'part'],
    ['valueType', 'Integer'],
    ['category', 'internal'],
    ['description', 'The part of ISO 14289 that the file follows'],
  ].map(([name = '', value = '']) => property(`pdfaProperty:${name}`, value));
  const schema = [
    property('pdfaSchema:schema', 'PDF/UA identification'),
    property('pdfaSchema:namespaceURI', UA),
    property('pdfaSchema:prefix', 'pdfuaid'),
    `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">${part.join('')}</rdf:li></rdf:Seq></pdfaSchema:property>`,
  ].join('');
  const spaces = `xmlns:pdfaSchema="${PDFA}schema#" xmlns:pdfaProperty="${PDFA}property#"`;
  return (
    `<rdf:Description rdf:about="" xmlns:pdfaExtension="${PDFA}extension/" ${spaces}><pdfaExtension:schemas><rdf:Bag>` +
    `<rdf:li rdf:parseType="Resource">${schema}</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
  );
}

/** The XMP packet of a file that is PDF/A-3a and PDF/UA-1 at once. */
export function metadataPacket(data: Metadata): string {
  const parts = [
    description(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      property('dc:format', 'application/pdf') +
        worded('dc:title', data.title) +
        ordered('dc:creator', 'Seq', data.author) +
        worded('dc:description', data.subject) +
        ordered('dc:language', 'Bag', data.language),
    ),
    description(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      property('xmp:CreateDate', data.created) +
        property('xmp:ModifyDate', data.created) +
        property('xmp:MetadataDate', data.created) +
        property('xmp:CreatorTool', data.creator),
    ),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', property('pdf:Producer', data.producer)),
    description('pdfaid', `${PDFA}id/`, property('pdfaid:part', '3') + property('pdfaid:conformance', 'A')),
    description('pdfuaid', UA, property('pdfuaid:part', '1')),
    describedUa(),
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...parts,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}
