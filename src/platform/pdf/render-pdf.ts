import { printableJson, withoutMissingSigns } from './printable-text.ts';
import { compileInThread } from './typst-thread.ts';

/** The document cannot be made: the template is wrong, or it breaks a rule of accessibility (no title, no alternative). */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused';
}

const mostAttempts = 4;

/**
 * Makes a PDF/UA-1 (tagged, checked by the compiler) from a Typst template of ours, imported with `?raw`. The template
 * reads `json(bytes(sys.inputs.data))`: what people typed is data, never a part of the template. `person` is whoever asks
 * for it: people are served in turn.
 */
export async function renderPdf(template: string, data: unknown, person: string): Promise<Buffer> {
  let json = printableJson(data);
  let complaint = '';
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const compiled = await compileInThread({ template, data: json }, person);
    if ('pdf' in compiled) return Buffer.from(compiled.pdf);
    complaint = compiled.error;
    const printable = withoutMissingSigns(json, complaint);
    if (printable === undefined || printable === json) break;
    json = printable;
  }
  throw new PdfRefused(sentencesOf(complaint));
}

function sentencesOf(complaint: string): string {
  const sentences = [...complaint.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  return sentences.length > 0 ? [...new Set(sentences)].join('; ') : complaint;
}
