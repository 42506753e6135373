/** What changed among the files of one document, between two submissions. */
import { fileMessages as messages } from './messages.ts';

/** A file as a submission keeps it: the same hash is the same content, whatever its name. */
interface ComparedFile {
  readonly name: string;
  readonly hash: string;
}

type Pair = readonly [ComparedFile, ComparedFile];

/** A replacement is certain when the name stayed, or when one file went and one came; otherwise nobody can tell. */
function pairsOf(gone: readonly ComparedFile[], come: readonly ComparedFile[]): Pair[] {
  const [first, last] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && first && last) return [[first, last]];
  return gone.flatMap((old) => {
    const same = come.find(({ name }) => name === old.name);
    return same ? [[old, same] as const] : [];
  });
}

/** One sentence for each file replaced, added or removed; none when the contents are the same. */
export function describeFileChanges(
  before: readonly ComparedFile[],
  after: readonly ComparedFile[],
): string[] {
  const absentFrom = (files: readonly ComparedFile[]) => (file: ComparedFile) =>
    !files.some(({ hash }) => hash === file.hash);
  const gone = before.filter(absentFrom(after));
  const come = after.filter(absentFrom(before));
  const pairs = pairsOf(gone, come);
  const replaced = new Set(pairs.flat());
  return [
    ...pairs.map(([old, current]) => messages.replaced(old.name, current.name)),
    ...come.filter((file) => !replaced.has(file)).map(({ name }) => messages.added(name)),
    ...gone.filter((file) => !replaced.has(file)).map(({ name }) => messages.removed(name)),
  ];
}
