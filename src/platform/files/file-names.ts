const longestName = 120;
const longestExtension = 10;

/** No file system takes so long a name: the middle of one that somebody made up is not looked at. */
const longestSent = 1_000;

/** Invisible characters that turn the reading direction or hide: « facture‮fdp.exe » reads « factureexe.pdf ». */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufff0-\uffff]/gu;

/**
 * The name to show and to save a file under: no path, no control or direction character, no character that a file
 * system refuses, at most 120 characters with its ending kept; accents stay. Never empty.
 */
export function safeFileName(name: string, fallback = 'document'): string {
  const cleaned = cutMiddle(withoutPath(name))
    .replace(/[\t\n\r]/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ');
  return shorten(trimDots(cleaned)) || fallback;
}

function withoutPath(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

function cutMiddle(name: string): string {
  if (name.length <= longestSent) return name;
  return name.slice(0, longestSent / 2) + name.slice(-longestSent / 2);
}

/** Without dots and spaces at both ends: at the start they hide a file, at the end Windows drops them. */
function trimDots(name: string): string {
  const isEdge = (at: number) => /[.\s]/.test(name.charAt(at));
  let [start, end] = [0, name.length];
  while (start < end && isEdge(start)) start += 1;
  while (start < end && isEdge(end - 1)) end -= 1;
  return name.slice(start, end);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= longestExtension ? characters.slice(dot) : [];
  const kept = characters.slice(0, longestName - extension.length).join('');
  return `${trimDots(kept)}${extension.join('')}`;
}

/** Endings that programs give: in « Attestation 03.2026 » or « Devis.v2 », what follows the dot is part of the name. */
const knownEnding =
  /\.(pdf|jpe?g|jfif|png|gif|bmp|tiff?|webp|avif|hei[cf]|svg|od[tspg]|docx?|docm|dotx?|rtf|txt|pages|xlsx?|xlsm|numbers|csv|pptx?|key|html?|xml|zip|rar|7z|exe|msi|bat|js|eml|msg|mp[34]|mov|avi|p7m|tmp)$/i;

/** The same name with the ending that its real kind calls for. */
export function withExtension(name: string, extension: string): string {
  const safe = safeFileName(name);
  const current = knownEnding.exec(safe);
  const same = current?.[1]?.toLowerCase() === extension || (extension === 'jpg' && /\.jpe?g$/i.test(safe));
  if (same) return safe;
  return shorten(`${current ? safe.slice(0, current.index) : safe}.${extension}`);
}

/**
 * The Content-Disposition of a download, in both writings of RFC 6266: an ASCII approximation for old programs, the
 * real name in UTF-8 for the others. A file sent by a person is never shown inline from the portal's own origin.
 */
export function contentDisposition(
  name: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): string {
  const safe = safeFileName(name);
  const ascii = safe
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replace(/[^\x20-\x7e]|[%\\"]/gu, '_');
  return `${disposition}; filename="${ascii || 'document'}"; filename*=UTF-8''${encodeExtendedValue(safe)}`;
}

/** RFC 5987 leaves fewer characters bare than encodeURIComponent does. */
function encodeExtendedValue(value: string): string {
  return encodeURIComponent(value).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
