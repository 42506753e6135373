/** Shown in place of a sign that no font of ours can draw (Chinese, emoji…). */
const missingSign = '\u25a1';

/** Signs without a drawing, which PDF/UA refuses: control codes, byte-order marks, non-characters, halves of a sign. */
const unprintable = /(?![\n\t])\p{Cc}|[\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;

/** The data as JSON, without the signs that can never be printed. */
export function printableJson(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '') : value,
  );
}

/**
 * The same JSON with a □ for each sign the compiler says it cannot draw; nothing when it complained of something else.
 * A person's name in Chinese must not keep the rest of their receipt from being printed.
 */
export function withoutMissingSigns(json: string, complaint: string): string | undefined {
  const missing = [...complaint.matchAll(/(?:the text|codepoint) `\\"(.+?)\\"`/g)]
    .map((match) => readEscapes(match[1] ?? ''))
    .flatMap((text) => [...text])
    .filter((sign) => (sign.codePointAt(0) ?? 0) > 0x7f);
  if (missing.length === 0) return undefined;
  const signs = new Set(missing);
  return [...json].map((sign) => (signs.has(sign) ? missingSign : sign)).join('');
}

/** The compiler writes combining signs as \u{e31}. */
function readEscapes(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_written, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
