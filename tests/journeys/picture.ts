import sharp from 'sharp';

/** A small real photograph, different for each seed. */
export const picture = (seed: number): Promise<Buffer> =>
  sharp({
    create: { width: 640, height: 480, channels: 3, background: { r: (seed * 53) % 255, g: 140, b: 90 } },
  })
    .jpeg()
    .toBuffer();

/** A plain PDF of one page, as small as the format allows. */
export const smallPdf = (): Buffer => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};
