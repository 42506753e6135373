// Runs in a worker thread, started from its text: modules are given by their addresses, nothing is imported by name.
import { parentPort, workerData } from 'node:worker_threads';

const { heicDecodePath, sharpPath, content, maximumPixels, maximumBytes, maximumSide, quality } = workerData;

// The decoder is WebAssembly: its memory escapes the limits of a thread. Past this size it can no longer grow, and the
// decoder answers « out of memory » instead of taking the server's.
const pageSize = 65_536;
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function growWithinLimit(pages) {
  if (this.buffer.byteLength + pages * pageSize > maximumBytes)
    throw new RangeError('memory limit of the HEIC decoder');
  return grow.call(this, pages);
};

const { default: heicDecode } = await import(heicDecodePath);
const { default: sharp } = await import(sharpPath);

async function convert() {
  const images = await heicDecode.all({ buffer: content });
  try {
    const [image] = images;
    if (!image) return { refused: 'damaged' };
    // Read from the header, before a single point is decoded.
    if (image.width * image.height > maximumPixels) return { refused: 'too-many-pixels' };
    const { data, width, height } = await image.decode();
    const jpeg = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .resize(maximumSide, maximumSide, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer();
    return { jpeg };
  } finally {
    images.dispose();
  }
}

parentPort.postMessage(await convert().catch((error) => ({ refused: 'damaged', cause: String(error) })));
